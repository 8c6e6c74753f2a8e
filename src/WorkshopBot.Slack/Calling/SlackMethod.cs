namespace WorkshopBot.Slack.Calling;

/// <summary>A method of Slack's Web API, as https://docs.slack.dev/reference/methods says of each.</summary>
/// <param name="TakesJson">Otherwise a form: JSON is ignored there.</param>
/// <param name="IsRepeatable">Whether calling it again does no harm when nobody knows what became of the first call.</param>
/// <param name="Waits">Whether it may wait for its turn: what needs a trigger may not.</param>
internal sealed record SlackMethod(string Name, Tier Tier, bool TakesJson = true, bool IsRepeatable = true, bool Waits = true)
{
    public static readonly SlackMethod ChatPostMessage = new("chat.postMessage", Tier.Posting, IsRepeatable: false);
    public static readonly SlackMethod ChatPostEphemeral = new("chat.postEphemeral", Tier.Four, IsRepeatable: false);
    public static readonly SlackMethod ChatUpdate = new("chat.update", Tier.Three);
    public static readonly SlackMethod ChatDelete = new("chat.delete", Tier.Three);
    public static readonly SlackMethod ChatGetPermalink = new("chat.getPermalink", Tier.Generous, TakesJson: false);

    public static readonly SlackMethod ViewsOpen = new("views.open", Tier.Four, IsRepeatable: false, Waits: false);
    public static readonly SlackMethod ViewsPush = new("views.push", Tier.Four, IsRepeatable: false, Waits: false);
    public static readonly SlackMethod ViewsUpdate = new("views.update", Tier.Four);
    public static readonly SlackMethod ViewsPublish = new("views.publish", Tier.Four);

    public static readonly SlackMethod UsersInfo = new("users.info", Tier.Four, TakesJson: false);
    public static readonly SlackMethod BotsInfo = new("bots.info", Tier.Three, TakesJson: false);
    public static readonly SlackMethod UsergroupsList = new("usergroups.list", Tier.Two, TakesJson: false);
    public static readonly SlackMethod UsergroupsUsersList = new("usergroups.users.list", Tier.Two, TakesJson: false);
    public static readonly SlackMethod ConversationsOpen = new("conversations.open", Tier.Three);
    public static readonly SlackMethod ConversationsInfo = new("conversations.info", Tier.Three, TakesJson: false);
    public static readonly SlackMethod ConversationsMembers = new("conversations.members", Tier.Four, TakesJson: false);

    public static readonly SlackMethod FilesGetUploadUrl = new("files.getUploadURLExternal", Tier.Four, TakesJson: false);
    public static readonly SlackMethod FilesCompleteUpload = new("files.completeUploadExternal", Tier.Four, IsRepeatable: false);

    public static readonly SlackMethod AuthTest = new("auth.test", Tier.Generous);
    public static readonly SlackMethod AppsConnectionsOpen = new("apps.connections.open", Tier.Three);

    // A code is good for one exchange, and a refresh token for one refresh.
    public static readonly SlackMethod OAuthAccess = new("oauth.v2.access", Tier.Generous, TakesJson: false, IsRepeatable: false);
}
