namespace WorkshopBot.Web.Safety;

/// <summary>Marks routes that take a form, which only a page of ours may send.</summary>
internal sealed record FormRoute;
