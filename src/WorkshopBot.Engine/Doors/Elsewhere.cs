using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Doors;

/// <summary>A channel in which no workshop of these people is held, as somebody has named it.</summary>
public abstract record Elsewhere
{
    private Elsewhere() { }

    /// <param name="Name">As people call it.</param>
    public sealed record Found(Place Place, string Name) : Elsewhere;

    /// <summary>Nothing can be posted there, or nobody knows where it is.</summary>
    /// <param name="Say">What to do about it.</param>
    public sealed record No(string Say) : Elsewhere;
}
