namespace WorkshopBot.Cards.Markdown;

/// <summary>
/// A piece of a line: text, a link, a moment, or a row of asterisks or underscores that may turn out to be emphasis.
/// </summary>
internal sealed class Run(string text)
{
    public string Text => text;

    /// <summary>The sign of what may be emphasis.</summary>
    public char? Mark { get; init; }

    /// <summary>Where a link leads.</summary>
    public string? Url { get; init; }

    public Moment? Moment { get; init; }

    /// <summary>How much of it is still text.</summary>
    public int Length { get; set; } = text.Length;

    public bool CanOpen { get; init; }

    public bool CanClose { get; init; }

    /// <summary>What opens behind it, outermost first.</summary>
    public List<string> Opens { get; } = [];

    /// <summary>What closes before it, innermost first.</summary>
    public List<string> Closes { get; } = [];
}
