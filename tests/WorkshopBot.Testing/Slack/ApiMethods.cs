using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

/// <summary>All methods that the fake has.</summary>
internal static class ApiMethods
{
    private const int Tier2 = 20;
    private const int Tier3 = 50;
    private const int Tier4 = 100;
    private const int Special = 600;

    private static readonly string[] Reading = ["channels:read", "groups:read", "im:read", "mpim:read"];

    public static Dictionary<string, ApiMethod> All(FakeSlack slack)
    {
        var (chat, views) = (new ChatMethods(slack), new ViewMethods(slack));
        var (people, files, app) = (new PeopleMethods(slack), new FileMethods(slack), new AppMethods(slack));
        return new(StringComparer.Ordinal)
        {
            ["chat.postMessage"] = new(Special, chat.Post) { Scopes = ["chat:write"] },
            ["chat.postEphemeral"] = new(Tier4, chat.PostEphemeral) { Scopes = ["chat:write"] },
            ["chat.update"] = new(Tier3, chat.Update) { Scopes = ["chat:write"] },
            ["chat.delete"] = new(Tier3, chat.Delete) { Scopes = ["chat:write"] },
            ["chat.getPermalink"] = new(Special, chat.Permalink) { TakesJson = false },
            ["views.open"] = new(Tier4, views.Open),
            ["views.push"] = new(Tier4, views.Push),
            ["views.update"] = new(Tier4, views.Update),
            ["views.publish"] = new(Tier4, views.Publish),
            ["users.info"] = new(Tier4, people.User) { TakesJson = false, Scopes = ["users:read"] },
            ["bots.info"] = new(Tier3, people.Bot) { TakesJson = false, Scopes = ["users:read"] },
            ["usergroups.list"] = new(Tier2, people.AllGroups) { TakesJson = false, Scopes = ["usergroups:read"] },
            ["usergroups.users.list"] = new(Tier2, people.Group) { TakesJson = false, Scopes = ["usergroups:read"] },
            ["conversations.open"] = new(Tier3, people.Open) { Scopes = ["im:write"] },
            ["conversations.info"] = new(Tier3, people.Channel) { TakesJson = false, Scopes = Reading },
            ["conversations.members"] = new(Tier4, people.Members) { TakesJson = false, Scopes = Reading },
            ["files.getUploadURLExternal"] = new(Tier4, files.Place) { TakesJson = false, Scopes = ["files:write"] },
            ["files.completeUploadExternal"] = new(Tier4, files.Complete) { Scopes = ["files:write"] },
            ["auth.test"] = new(Special, app.WhoAmI),
            ["oauth.v2.access"] = new(Special, app.Access) { TakesJson = false, Caller = Caller.Client },
            ["apps.connections.open"] = new(Tier3, app.Connect) { Caller = Caller.App },
        };
    }

    public static string? Text(this JsonObject arguments, string name) =>
        arguments[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
