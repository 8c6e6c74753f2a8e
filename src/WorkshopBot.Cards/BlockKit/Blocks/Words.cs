using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Texts;
using WorkshopBot.Cards.BlockKit.Writing;

namespace WorkshopBot.Cards.BlockKit.Blocks;

/// <summary>
/// Text. It is always plain text or rich text, never Slack's mrkdwn: that has no way to write an asterisk that is one
/// (https://docs.slack.dev/messaging/formatting-message-text).
/// </summary>
internal sealed record Words(ImmutableArray<Paragraph> Paragraphs, Tone Tone = Tone.Normal) : Block(Need.Text)
{
    public override int Length => Spans.Sum(s => s.Length) + Paragraphs.Length;

    public override string Spoken => string.Join('\n', Paragraphs.SelectMany(
        p => p.Items.Select(i => string.Concat(i.Select(s => s.Text)))));

    public bool IsEmpty => Paragraphs.All(p => p.IsEmpty);

    /// <summary>Its pieces, if it is no more than one line.</summary>
    public IEnumerable<Span>? Line => Paragraphs is [{ Kind: ListKind.None }] && !Spans.Any(s => s.Text.Contains('\n'))
        ? Spans
        : null;

    private IEnumerable<Span> Spans => Paragraphs.SelectMany(p => p.Spans);

    // Slack refuses an empty text.
    public static Words Of(IEnumerable<Paragraph> paragraphs, Tone tone = Tone.Normal) => new(
        [.. paragraphs.Select(WithoutNothing).Where(p => !p.IsEmpty)], tone);

    public static Words OfLine(IEnumerable<Span> spans, Tone tone = Tone.Normal) => Of([Paragraph.Of(spans)], tone);

    public override JsonObject ToJson()
    {
        if (Tone == Tone.Heading && Line is { } line && line.All(IsBare) && Length <= Limits.Header)
            return new() { ["type"] = "header", ["text"] = Plain.Object(Spoken, Limits.Header) };
        if (Tone == Tone.Subtle && Paragraphs is [{ Kind: ListKind.None }] && Spans.All(s => s.IsPlain) && Length <= Limits.Text)
            return Small(Spoken);

        return new()
        {
            ["type"] = "rich_text",
            ["elements"] = new JsonArray([.. Sections().Select(p => p.ToJson())]),
        };
    }

    public static JsonObject Small(string text) => new()
    {
        ["type"] = "context",
        ["elements"] = new JsonArray(Plain.Object(text, Limits.Text)),
    };

    /// <summary>This and what follows it as one.</summary>
    public Words Then(Words next) => new([.. Loud(), .. next.Loud()]);

    // What is bold anyway as a header.
    private static bool IsBare(Span span) => span.Url is null && span.Moment is null && (span.Look & ~Look.Bold) == Look.None;

    // Whether Slack starts a line with each section is not said; a line feed does.
    private List<Paragraph> Sections()
    {
        var sections = new List<Paragraph>();
        foreach (var next in Loud())
        {
            if (next.Kind == ListKind.None && sections.LastOrDefault() is { Kind: ListKind.None } last)
                sections[^1] = Paragraph.Of([.. last.Spans, new("\n"), .. next.Spans]);
            else sections.Add(next);
        }

        return sections;
    }

    private IEnumerable<Paragraph> Loud() => Tone != Tone.Heading
        ? Paragraphs
        : Paragraphs.Select(p => p with { Items = [.. p.Items.Select(Bold)] });

    private static ImmutableArray<Span> Bold(ImmutableArray<Span> spans) =>
        [.. spans.Select(s => s with { Look = s.Look | Look.Bold })];

    private static Paragraph WithoutNothing(Paragraph paragraph) => paragraph with
    {
        Items = [.. paragraph.Items.Select(i => i.RemoveAll(s => s.Text.Length == 0)).Where(i => i.Length > 0)],
    };
}
