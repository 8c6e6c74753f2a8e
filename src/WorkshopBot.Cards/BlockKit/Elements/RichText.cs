using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Texts;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Elements;

/// <summary>A paragraph of runs. Their text is no markdown.</summary>
internal static class RichText
{
    public static IEnumerable<Block> Draw(CardObject e, Place place)
    {
        if (e.Json["inlines"] is not JsonArray inlines)
        {
            e.Warn("inlines is not a list");
            return [];
        }

        var spans = new List<Span>();
        var tones = new HashSet<Tone>();
        foreach (var inline in inlines)
        {
            if (inline is JsonObject json) spans.Add(Run(new(json, e.Warnings), tones));
            else if (Scalar.Text(inline) is { } text) spans.Add(Bare(text, Look.None, tones, Tone.Normal));
            else e.Warn("inlines holds what is neither a run nor a text");
        }

        var words = Words.OfLine(spans, tones.Count == 1 ? tones.First() : Tone.Normal);
        return words.IsEmpty ? [] : [words];
    }

    private static Span Run(CardObject run, HashSet<Tone> tones)
    {
        if (run.Type != "TextRun") run.Warn("is not a TextRun");
        var look = TextBlock.LookOf(run)
            | (run.Flag("italic") ? Look.Italic : 0)
            | (run.Flag("strikethrough") ? Look.Strike : 0);
        return Bare(run.Text("text") ?? "", look, tones, ToneOf(run)) with { Url = Link(run) };
    }

    private static Span Bare(string text, Look look, HashSet<Tone> tones, Tone tone)
    {
        if (!string.IsNullOrWhiteSpace(text)) tones.Add(tone);
        return Prose.Bare(text, look);
    }

    // A card's own title may be somebody's words, and then it is no text block.
    private static Tone ToneOf(CardObject run) => run.Flag("isSubtle") ? Tone.Subtle
        : run.Is("weight", "bolder") && (run.Is("size", "large") || run.Is("size", "extraLarge")) ? Tone.Heading
        : Tone.Normal;

    private static string? Link(CardObject run)
    {
        if (run.Child("selectAction") is not { } action) return null;
        if (action.Type == "Action.OpenUrl" && action.Text("url") is { } url && SafeUrl.IsTextLink(url)) return url;

        action.Warn("cannot stand in a line of text");
        return null;
    }
}
