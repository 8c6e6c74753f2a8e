namespace WorkshopBot.Cards.Html.Texts;

/// <summary>A piece of a line: text, a link, or a row of asterisks or underscores that may turn out to be emphasis.</summary>
internal sealed class Run(string text, char? mark, string? link)
{
    public string Text => text;

    public char? Mark => mark;

    public string? Link => link;

    /// <summary>How much of it is still text.</summary>
    public int Length { get; set; } = text.Length;

    public bool CanOpen { get; init; }

    public bool CanClose { get; init; }

    /// <summary>What opens behind it, outermost first.</summary>
    public List<string> Opens { get; } = [];

    /// <summary>What closes before it, innermost first.</summary>
    public List<string> Closes { get; } = [];

    public static Run Of(string text) => new(text, null, null);

    public static Run To(Link link) => new(link.Label, null, link.Url);
}
