using WorkshopBot.Domain;

namespace WorkshopBot.Hammer.Load;

/// <summary>The way on which people reach the workshop: past the engine's door, or through a room's pages.</summary>
internal interface ISpeaker
{
    Task Join(ParticipantId person);

    /// <summary>Comes back when what was said is acknowledged.</summary>
    Task Say(Said said);
}
