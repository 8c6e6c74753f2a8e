using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Calling;

public sealed partial class SlackApi
{
    /// <summary>As many a page as Slack recommends at most: https://docs.slack.dev/apis/web-api/pagination.</summary>
    private const int PageSize = 200;

    /// <summary>How many people could be asked for now; beyond it a question waits for its turn.</summary>
    public int QuestionsLeft(string workspace) => budgets.Of(workspace, SlackMethod.UsersInfo).Left;

    /// <summary>https://docs.slack.dev/reference/methods/users.info</summary>
    public async Task<SlackUser> User(string workspace, string userId, CancellationToken cancellationToken)
    {
        var arguments = new JsonObject { ["user"] = userId, ["include_locale"] = true };
        var answer = await Call(workspace, SlackMethod.UsersInfo, arguments, cancellationToken);
        return SlackUser.Read(userId, answer.Member("user"));
    }

    /// <summary>
    /// The conversation with one person alone: <c>D…</c>. https://docs.slack.dev/reference/methods/conversations.open
    /// </summary>
    public async Task<string> OpenConversation(string workspace, string userId, CancellationToken cancellationToken)
    {
        var answer = await Call(workspace, SlackMethod.ConversationsOpen, new() { ["users"] = userId }, cancellationToken);
        return Needed(answer.Member("channel") ?? [], "id", SlackMethod.ConversationsOpen);
    }

    /// <summary>https://docs.slack.dev/reference/methods/conversations.info</summary>
    public async Task<SlackChannel> Channel(string workspace, string channel, CancellationToken cancellationToken)
    {
        var answer = await Call(workspace, SlackMethod.ConversationsInfo, new() { ["channel"] = channel }, cancellationToken);
        return SlackChannel.Read(channel, answer.Member("channel"));
    }

    /// <summary>Who is in a channel, by user id. https://docs.slack.dev/reference/methods/conversations.members</summary>
    public async IAsyncEnumerable<string> Members(
        string workspace, string channel, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = "";
        do
        {
            var arguments = new JsonObject { ["channel"] = channel, ["limit"] = PageSize };
            if (cursor.Length > 0) arguments["cursor"] = cursor;
            var page = await Call(workspace, SlackMethod.ConversationsMembers, arguments, cancellationToken);
            foreach (var member in Texts(page, "members")) yield return member;

            cursor = page.Member("response_metadata").Text("next_cursor") ?? "";
        }
        while (cursor.Length > 0);
    }

    /// <summary>The user groups of a workspace, without those that were switched off. https://docs.slack.dev/reference/methods/usergroups.list</summary>
    public async Task<IReadOnlyList<SlackGroup>> Groups(string workspace, CancellationToken cancellationToken)
    {
        var answer = await Call(workspace, SlackMethod.UsergroupsList, [], cancellationToken);
        return
        [
            .. from @group in answer.Objects("usergroups")
               let id = @group.Text("id")
               let name = @group.Text("name")
               where id is not null && name is not null
               select new SlackGroup(id, name),
        ];
    }

    /// <summary>Who is in a user group, by user id. https://docs.slack.dev/reference/methods/usergroups.users.list</summary>
    public async Task<IReadOnlyList<string>> GroupMembers(string workspace, string groupId, CancellationToken cancellationToken)
    {
        var answer = await Call(workspace, SlackMethod.UsergroupsUsersList, new() { ["usergroup"] = groupId }, cancellationToken);
        return [.. Texts(answer, "users")];
    }

    private static IEnumerable<string> Texts(JsonObject answer, string name) =>
        (answer[name] as JsonArray ?? [])
            .OfType<JsonValue>()
            .Select(v => v.TryGetValue<string>(out var text) ? text : null)
            .OfType<string>();
}
