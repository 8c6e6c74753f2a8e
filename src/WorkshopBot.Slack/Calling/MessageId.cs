namespace WorkshopBot.Slack.Calling;

/// <param name="Channel"><c>C…</c>, <c>G…</c> or <c>D…</c>, never a person's id.</param>
/// <param name="Ts">A text, never a number.</param>
public readonly record struct MessageId(string Channel, string Ts);
