using System.Collections.Immutable;

namespace WorkshopBot.Cards.Html;

public sealed record HtmlOptions
{
    /// <summary>Put before every id in the fragment, so that several cards can stand in one page.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Where the card's form posts to; null draws no form around the inputs and buttons.</summary>
    public string? Post { get; init; }

    /// <summary>Hidden fields of the form: antiforgery token, form id and the like.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Hidden { get; init; } = [];

    /// <summary>
    /// What was typed, by input id: wins over the card's own values. Several choices are joined by commas. A password
    /// is never given back.
    /// </summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// What is wrong, by input id: shown at the input and announced. An empty text stands for the card's own
    /// <c>errorMessage</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// Words of the renderer itself, in the reader's language: <c>card.required</c>, <c>card.choose</c>,
    /// <c>card.more</c>.
    /// </summary>
    public Func<string, string> Word { get; init; } = key => key;

    /// <summary>Headings start at this level.</summary>
    public int HeadingLevel { get; init; } = 2;
}
