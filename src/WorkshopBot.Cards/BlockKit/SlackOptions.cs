using System.Collections.Immutable;

namespace WorkshopBot.Cards.BlockKit;

/// <summary>How the caller wants a card in Slack.</summary>
public record SlackOptions
{
    /// <summary>
    /// Words of the renderer itself, in the reader's language: <c>card.required</c>, <c>card.choose</c>, <c>card.more</c>,
    /// <c>card.yes</c>, <c>card.send</c>, and <c>card.cut</c> for what did not fit.
    /// </summary>
    public Func<string, string> Word { get; init; } = key => key;

    /// <summary>Pictures that Slack has as files, by the url that the card has: the file's id.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// What was typed, by input id: wins over the card's own values. Several choices are joined by commas. Slack itself
    /// keeps what is typed in a view that is updated under the same <see cref="Generation"/>, whatever stands here.
    /// </summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// What is wrong, by input id: shown below the input. An empty text stands for the card's own <c>errorMessage</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What is wrong with the whole, or is to be said first: a line each, above the card.</summary>
    public ImmutableArray<string> Notices { get; init; } = [];

    /// <summary>
    /// Part of every block's id, at most 64 characters: another one makes Slack forget what was typed into the view
    /// (https://docs.slack.dev/surfaces/modals).
    /// </summary>
    public string Generation { get; init; } = "";
}
