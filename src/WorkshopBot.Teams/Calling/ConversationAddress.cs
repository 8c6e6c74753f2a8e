namespace WorkshopBot.Teams.Calling;

/// <summary>A conversation of Teams, and where it is answered.</summary>
/// <param name="TenantId">Null where Teams does not say it.</param>
/// <param name="Id">In a channel with the thread behind it: <c>19:…@thread.tacv2;messageid=…</c>.</param>
public sealed record ConversationAddress(ServiceAddress Service, string? TenantId, string Id)
{
    /// <summary>That of one person says who it is.</summary>
    public override string ToString() => "(conversation)";
}

/// <summary>A thread that was made in a channel.</summary>
/// <param name="MessageId">Of its first message; null where Teams does not say it.</param>
public sealed record CreatedThread(ConversationAddress Thread, string? MessageId);
