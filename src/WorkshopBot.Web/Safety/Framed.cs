namespace WorkshopBot.Web.Safety;

/// <summary>Marks routes whose pages may stand in a frame of somebody else's, who may lend them a script.</summary>
/// <param name="Ancestors">Who may frame them, as <c>frame-ancestors</c> has it.</param>
/// <param name="Script">Where else than here scripts may come from.</param>
/// <param name="Asks">Where else than here they may ask.</param>
public sealed record Framed(IReadOnlyList<string> Ancestors, string? Script = null, string? Asks = null);
