using WorkshopBot.Domain;

namespace WorkshopBot.Web.People;

/// <summary>Who a browser is in one workshop, as its cookie says.</summary>
/// <param name="Identity">The browser's id at the door "web".</param>
/// <param name="Language">What the person reads; BCP 47.</param>
/// <param name="Issued">When the cookie was written.</param>
public sealed record Person(WorkshopId Workshop, ParticipantId Id, string Identity, string Language, DateTimeOffset Issued);
