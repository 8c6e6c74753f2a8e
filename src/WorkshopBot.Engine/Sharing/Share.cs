using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Sharing;

/// <summary>What a link lets whoever has it see, and until when.</summary>
/// <param name="Until">UTC, whole seconds. From then on the link is nothing.</param>
public sealed record Share(WorkshopId Workshop, ShareRight Right, DateTimeOffset Until)
{
    /// <summary>Who got the link for themselves alone; null where it is for all who meet in a place.</summary>
    public ParticipantId? For { get; init; }

    /// <summary>
    /// Of the map as it was when the link was made: who keeps a picture by its address asks anew when the map has changed. What is shown is
    /// always the map as it is.
    /// </summary>
    public string? Version { get; init; }
}

/// <summary>Each is stored by its number.</summary>
public enum ShareRight
{
    /// <summary>One small picture of the map, for the programs of chats that fetch it.</summary>
    Picture = 1,

    /// <summary>The map's page, to look at.</summary>
    Page = 2,

    /// <summary>The map's page, and its files to take away.</summary>
    Files = 3,
}
