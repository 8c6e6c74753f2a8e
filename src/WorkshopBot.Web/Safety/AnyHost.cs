namespace WorkshopBot.Web.Safety;

/// <summary>Marks routes that tell nobody anything, for whoever watches over the program by its address.</summary>
public sealed record AnyHost;
