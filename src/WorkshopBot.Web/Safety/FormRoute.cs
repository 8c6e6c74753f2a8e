namespace WorkshopBot.Web.Safety;

/// <summary>Marks routes that take a form, which only a page of ours may send.</summary>
/// <param name="MostBytes">More is not read.</param>
/// <param name="TooLarge">Key of the notice that says so.</param>
internal sealed record FormRoute(int MostBytes = FormGuard.MostBytes, string TooLarge = "too-large");
