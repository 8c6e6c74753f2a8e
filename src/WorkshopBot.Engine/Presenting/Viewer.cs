using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Whom something private is drawn for.</summary>
/// <param name="Language">BCP 47. Boards speak the workshop's language, private replies the person's.</param>
public sealed record Viewer(ParticipantId Id, string Language);
