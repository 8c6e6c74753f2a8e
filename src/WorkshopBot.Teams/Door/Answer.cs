using System.Collections.Immutable;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Teams.Door;

/// <summary>What comes of a press, before it is known in which shape Teams wants it.</summary>
internal abstract record Answer
{
    private Answer() { }

    /// <summary>A form, the next page of one, or the same one again with what is wrong.</summary>
    /// <param name="Showing">How often the page was shown before.</param>
    public sealed record Form(Card Card, Subject About, int Showing = 0) : Answer
    {
        public IReadOnlyDictionary<string, string> Typed { get; init; } = ImmutableDictionary<string, string>.Empty;

        public IReadOnlyDictionary<string, string> Errors { get; init; } = ImmutableDictionary<string, string>.Empty;

        public ImmutableArray<string> Notices { get; init; } = [];
    }

    /// <summary>A sentence.</summary>
    public sealed record Say(string Sentence) : Answer;

    /// <summary>What the message shows may be another by now.</summary>
    /// <param name="Notice">Said above it: why nothing was changed.</param>
    public sealed record Look(string? Notice = null) : Answer;
}
