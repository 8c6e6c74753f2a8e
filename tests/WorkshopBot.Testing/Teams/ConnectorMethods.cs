using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Teams;

/// <summary>What a connector does: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference.</summary>
internal sealed class ConnectorMethods(FakeTeams teams)
{
    private const string ThreadMark = ";messageid=";

    /// <summary>A page may be smaller than what was asked for; so it is, always, and every second one is empty.</summary>
    private const int LargestPage = 3;

    public ConnectorAnswer Send(string conversationId, JsonObject activity, string? repliesTo = null)
    {
        var (conversation, thread) = Writable(conversationId);
        ActivityRules.Check(activity);
        if (repliesTo is not null && ActivityRules.Text(activity, "replyToId") != repliesTo) throw ActivityRules.Wrong("BadArgument");
        if (ActivityRules.Text(activity, "type") != "message") return new(202, null);

        return new(201, new() { ["id"] = Post(conversation, thread, activity, repliesTo).Id });
    }

    public ConnectorAnswer Update(string conversationId, string id, JsonObject activity)
    {
        var post = Own(conversationId, id);
        ActivityRules.Check(activity);
        if (activity.ContainsKey("id") && ActivityRules.Text(activity, "id") != id) throw ActivityRules.Wrong("BadArgument");

        post.Activity = activity;
        post.Edits++;
        return new(200, new() { ["id"] = id });
    }

    public ConnectorAnswer Delete(string conversationId, string id)
    {
        var post = Own(conversationId, id);
        post.Conversation.Remove(post);
        return new(200, null);
    }

    public ConnectorAnswer Create(JsonObject parameters)
    {
        ActivityRules.NoNulls(parameters);
        if (ActivityRules.Text(parameters["bot"] as JsonObject, "id") != teams.Bot.Id) throw ActivityRules.Wrong("BadArgument");

        var data = parameters["channelData"] as JsonObject;
        var tenant = ActivityRules.Text(data?["tenant"] as JsonObject, "id");
        if (tenant is null || tenant != ActivityRules.Text(parameters, "tenantId")) throw ActivityRules.Wrong("BadArgument");

        teams.Rates.CountTenant(tenant);
        return (bool?)parameters["isGroup"] == true
            ? CreateThread(ActivityRules.Text(data?["channel"] as JsonObject, "id"), parameters)
            : CreatePersonal(tenant, parameters["members"] as JsonArray ?? []);
    }

    public ConnectorAnswer Member(string conversationId, string id)
    {
        var conversation = Readable(conversationId);
        return conversation.Members.Find(m => m.Id == id || m.EntraId == id) is { } member
            ? new(200, Json(member))
            : throw new ConnectorErrorException(404, "MemberNotFoundInConversation");
    }

    public ConnectorAnswer Members(string conversationId, IReadOnlyDictionary<string, string> query)
    {
        var conversation = Readable(conversationId);
        if (!int.TryParse(query.GetValueOrDefault("pageSize", "200"), out var size) || size is < 50 or > 500)
            throw ActivityRules.Wrong("BadArgument");

        // Only channels are told in pages.
        var all = conversation.Members;
        if (conversation.Kind != "channel") return new(200, new() { ["members"] = Json(all) });

        var step = query.TryGetValue("continuationToken", out var token) ? Step(token) : 0;
        var page = step % 2 == 1 ? [] : all.Skip(step / 2 * LargestPage).Take(LargestPage);
        var answer = new JsonObject { ["members"] = Json(page) };
        if (((step / 2) + 1) * LargestPage < all.Count) answer["continuationToken"] = $"step+{step + 1}/=&";
        return new(200, answer);
    }

    /// <summary>A team's first channel comes without a name.</summary>
    public ConnectorAnswer Channels(string teamId)
    {
        var channels = teams.Conversations.FindAll(c => c.TeamId == teamId && c.HasBot);
        if (channels.Count == 0) throw new ConnectorErrorException(403, "BotNotInConversationRoster");

        teams.Rates.CountAsking(teamId);
        return new(200, new()
        {
            ["conversations"] = new JsonArray([.. channels.Select(c => c.Name.Length == 0
                ? new JsonObject { ["id"] = c.Id }
                : new JsonObject { ["id"] = c.Id, ["name"] = c.Name, ["type"] = "standard" })]),
        });
    }

    /// <summary>The token has what a query cannot hold as it is.</summary>
    private static int Step(string token) =>
        token.StartsWith("step+", StringComparison.Ordinal) && token.EndsWith("/=&", StringComparison.Ordinal)
            ? int.Parse(token[5..^3])
            : throw ActivityRules.Wrong("BadArgument");

    private ConnectorAnswer CreatePersonal(string tenant, JsonArray members)
    {
        if (members is not [JsonObject member] || ActivityRules.Text(member, "id") is not { } id) throw ActivityRules.Wrong("BadSyntax");

        teams.Rates.CountSending(id);
        var person = teams.Person(id) ?? throw new ConnectorErrorException(400, "MemberNotFoundInConversation");
        if (!person.HasApp) throw new ConnectorErrorException(403, "ForbiddenOperationException");

        var conversation = teams.Conversations.Find(c => c.Kind == "personal" && c.Members.Contains(person) && c.TenantId == tenant)
            ?? teams.AddPersonal(person);
        return new(201, new() { ["id"] = conversation.Id });
    }

    private ConnectorAnswer CreateThread(string? channelId, JsonObject parameters)
    {
        var (channel, thread) = Writable(channelId ?? "", isCreation: true);
        if (channel.Kind != "channel" || thread is not null || parameters["activity"] is not JsonObject activity)
            throw ActivityRules.Wrong("BadSyntax");

        ActivityRules.Check(activity);
        var post = Post(channel, thread: null, activity.DeepClone().AsObject(), repliesTo: null);
        return new(201, new() { ["id"] = $"{channel.Id}{ThreadMark}{post.Id}", ["activityId"] = post.Id });
    }

    /// <summary>What goes to a channel itself begins a thread.</summary>
    private FakePost Post(FakeConversation conversation, string? thread, JsonObject activity, string? repliesTo)
    {
        var id = teams.NewStamp();
        var post = new FakePost(conversation, id, conversation.Kind == "channel" ? thread ?? id : null, activity) { ReplyToId = repliesTo };
        conversation.Add(post);
        return post;
    }

    private FakePost Own(string conversationId, string id)
    {
        var (conversation, thread) = Writable(conversationId);
        return conversation.Posts.Find(p => p.Id == id && !p.IsOfPerson && (thread is null || p.ThreadId == thread))
            ?? throw new ConnectorErrorException(404, "ActivityNotFoundInConversation");
    }

    private (FakeConversation Conversation, string? Thread) Writable(string id, bool isCreation = false)
    {
        var (conversation, thread) = Known(id);
        if (!isCreation) teams.Rates.CountTenant(conversation.TenantId);
        teams.Rates.CountSending(id);
        return (conversation, thread);
    }

    private FakeConversation Readable(string id)
    {
        var (conversation, _) = Known(id);
        teams.Rates.CountTenant(conversation.TenantId);
        teams.Rates.CountAsking(id);
        return conversation;
    }

    private (FakeConversation Conversation, string? Thread) Known(string id)
    {
        var parts = id.Split(ThreadMark);
        var conversation = teams.Conversations.Find(c => c.Id == parts[0]);
        if (conversation is null || (parts.Length > 1 && !conversation.Thread(parts[1]).Any()))
            throw new ConnectorErrorException(404, "ConversationNotFound");
        if (conversation.RefusedWith is { } code) throw new ConnectorErrorException(403, code);
        if (!conversation.HasBot) throw new ConnectorErrorException(403, "BotNotInConversationRoster");

        return (conversation, parts.Length > 1 ? parts[1] : null);
    }

    private JsonArray Json(IEnumerable<FakePerson> people) => new([.. people.Select(Json)]);

    private JsonObject Json(FakePerson person) => new()
    {
        ["id"] = person.Id,
        ["name"] = person.Name,
        ["objectId"] = person.EntraId,
        ["userPrincipalName"] = $"{person.Name.ToLowerInvariant()}@contoso.example",
        ["tenantId"] = teams.Bot.TenantId,
        ["userRole"] = person.Role,
    };
}

/// <param name="Body">Null: none.</param>
internal sealed record ConnectorAnswer(int Status, JsonObject? Body);
