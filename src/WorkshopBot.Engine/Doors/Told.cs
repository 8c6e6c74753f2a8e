using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Doors;

/// <summary>What comes of words that somebody typed to the bot.</summary>
public abstract record Told
{
    private Told() { }

    /// <summary>A view of the workshop, for who asked.</summary>
    /// <param name="Mine">What of it is theirs alone; null where nothing is.</param>
    public sealed record View(Card Card, Card? Mine = null) : Told
    {
        /// <summary>Nobody else may see it.</summary>
        public bool IsPrivate { get; init; }
    }

    /// <summary>What the engine replied to who did something.</summary>
    public sealed record Replied(Reply Reply) : Told;

    /// <summary>A sentence: nothing was done.</summary>
    public sealed record Sentence(string Say) : Told;

    /// <summary>A word that nobody knows, in the door's own words.</summary>
    public sealed record Unknown : Told;
}
