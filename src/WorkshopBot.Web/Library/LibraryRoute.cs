namespace WorkshopBot.Web.Library;

/// <summary>Marks the routes of a tenant's library.</summary>
internal sealed record LibraryRoute;
