namespace WorkshopBot.Web.Safety;

/// <summary>
/// Marks routes that may be asked for by any name: they tell nobody anything, for whoever watches over the program by its address, or take
/// only what is signed.
/// </summary>
public sealed record AnyHost;
