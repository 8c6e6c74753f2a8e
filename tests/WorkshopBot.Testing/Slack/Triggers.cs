namespace WorkshopBot.Testing.Slack;

/// <summary>Every request of a person brings one: it opens one modal, while Slack is patient.</summary>
internal sealed class Triggers(FakeSlack slack)
{
    private readonly Dictionary<string, (FakeUser User, DateTimeOffset Until, bool IsUsed)> issued = new(StringComparer.Ordinal);

    public string New(FakeUser user)
    {
        var id = $"{issued.Count + 1}.{Random.Shared.Next()}.trigger";
        issued[id] = (user, slack.Clock.GetUtcNow() + slack.Patience, false);
        return id;
    }

    /// <exception cref="ApiErrorException">It is too old, used, or none.</exception>
    public FakeUser Use(string? id)
    {
        if (id is null || !issued.TryGetValue(id, out var trigger)) throw new ApiErrorException("invalid_trigger_id");
        if (trigger.IsUsed) throw new ApiErrorException("exchanged_trigger_id");
        if (slack.Clock.GetUtcNow() > trigger.Until) throw new ApiErrorException("expired_trigger_id");

        issued[id] = trigger with { IsUsed = true };
        return trigger.User;
    }
}
