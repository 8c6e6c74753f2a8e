using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Posting;

/// <summary>A message of an attempt that counted as lost.</summary>
/// <param name="Of">Whose it is; null when it is everybody's.</param>
internal sealed record LeftOver(string Message, Identity? Of);
