using System.Collections.Immutable;
using WorkshopBot.Cards.BlockKit.Writing;
using WorkshopBot.Cards.Markdown;

namespace WorkshopBot.Cards.BlockKit.Texts;

/// <summary>A card's text as paragraphs.</summary>
internal static class Prose
{
    /// <summary>Paragraphs and lists.</summary>
    public static List<Paragraph> Blocks(string text, Look look)
    {
        var lines = Line.Split(Readable.Text(text));
        var paragraphs = new List<Paragraph>();
        for (var i = 0; i < lines.Count;)
        {
            var end = i + 1;
            while (end < lines.Count && lines[end].Continues(lines[i])) end++;
            if (!lines[i].IsBlank) Add(paragraphs, Of(lines[i..end], look), look);
            i = end;
        }

        return paragraphs;
    }

    /// <summary>Lines with what emphasis and links they hold.</summary>
    public static IEnumerable<Span> Lines(string text, Look look) =>
        Spans.OfLines(Line.Split(Readable.Text(text)).Select(l => l.Whole), look);

    /// <summary>Text that is no markdown.</summary>
    public static Span Bare(string text, Look look) => new(Readable.Text(text), look);

    private static Paragraph Of(List<Line> lines, Look look) => lines[0].IsBullet
        ? new(ListKind.Bulleted, [.. lines.Select(l => Item(l, look))])
        : Paragraph.Of(Spans.OfLines(lines.Select(Written), look));

    private static ImmutableArray<Span> Item(Line line, Look look) =>
        Spans.OfLine(line.Content, look).ToImmutableArray() is { Length: > 0 } spans ? spans : Nothing;

    // A list of Slack's own starts anew where its text is cut, and Slack's types know no other number to start at.
    private static string Written(Line line) => line.Number is { } number ? $"{number}. {line.Content}" : line.Whole;

    private static ImmutableArray<Span> Nothing => [new("–")];

    // Slack puts no space between two sections, but does between two lines of one.
    private static void Add(List<Paragraph> paragraphs, Paragraph next, Look look)
    {
        if (next.Kind == ListKind.None && paragraphs.LastOrDefault() is { Kind: ListKind.None } last)
            paragraphs[^1] = Paragraph.Of([.. last.Spans, new("\n\n", look), .. next.Spans]);
        else paragraphs.Add(next);
    }
}
