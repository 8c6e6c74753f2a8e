using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

/// <summary>The modals of each person, at most three on one another, and their App Homes.</summary>
internal sealed class ViewStacks(FakeSlack slack)
{
    private const int Most = 3;

    private readonly Dictionary<string, FakeView> all = new(StringComparer.Ordinal);

    public FakeView Open(FakeUser user, JsonObject content, bool onTop)
    {
        slack.Rules.CheckView(content);
        if ((string?)content["type"] != "modal") throw new ApiErrorException("invalid_arguments");
        if (!onTop) Clear(user);
        if (onTop && user.Stack.Count == 0) throw new ApiErrorException("not_found");
        if (user.Stack.Count >= Most) throw new ApiErrorException("push_limit_reached");

        var id = slack.NewId("V");
        var view = new FakeView(id, content)
        {
            RootId = user.Stack.FirstOrDefault()?.Id ?? id,
            PreviousId = user.Stack.LastOrDefault()?.Id,
            Owner = user,
        };
        all[id] = view;
        Change(view, content);
        user.Stack.Add(view);
        return view;
    }

    public FakeView Publish(FakeUser user, JsonObject content, string? hash)
    {
        slack.Rules.CheckView(content);
        if ((string?)content["type"] != "home") throw new ApiErrorException("invalid_arguments");
        if (hash is not null && user.Home?.Hash != hash) throw new ApiErrorException("hash_conflict");

        user.Home ??= new(slack.NewId("V"), content) { Owner = user };
        all[user.Home.Id] = user.Home;
        Change(user.Home, content);
        return user.Home;
    }

    public FakeView Update(string? id, string? externalId, JsonObject content, string? hash)
    {
        slack.Rules.CheckView(content);
        var view = id is not null
            ? all.GetValueOrDefault(id)
            : all.Values.FirstOrDefault(v => (string?)v.Content["external_id"] == externalId);
        if (view?.Owner is null) throw new ApiErrorException("not_found");
        if (hash is not null && hash != view.Hash) throw new ApiErrorException("hash_conflict");

        Change(view, content);
        return view;
    }

    /// <summary>The topmost one closes, and what was beneath is seen again.</summary>
    public static void Close(FakeView view)
    {
        view.Owner?.Stack.Remove(view);
        view.Owner = null;
    }

    public static void Clear(FakeUser user)
    {
        foreach (var view in user.Stack.ToList()) Close(view);
    }

    private void Change(FakeView view, JsonObject content)
    {
        view.Content = (JsonObject)content.DeepClone();
        view.Hash = $"{slack.NewTs()}.{slack.NewId("h")}";
        view.Errors = [];
    }
}
