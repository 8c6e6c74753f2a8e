namespace WorkshopBot.Web.Safety;

/// <summary>Marks what may stand in the pages of others: a picture in a chat.</summary>
internal sealed record Embedded;
