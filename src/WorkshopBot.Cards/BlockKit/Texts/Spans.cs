using WorkshopBot.Cards.Markdown;

namespace WorkshopBot.Cards.BlockKit.Texts;

/// <summary>A card's markdown as pieces of text.</summary>
internal static class Spans
{
    /// <param name="line">Readable, and without line breaks.</param>
    /// <param name="look">What all of it looks like anyway.</param>
    public static IEnumerable<Span> OfLine(string line, Look look) => Of(Runs.Of(line), look, url: null);

    /// <summary>The lines, with line feeds between.</summary>
    public static IEnumerable<Span> OfLines(IEnumerable<string> lines, Look look)
    {
        var first = true;
        foreach (var line in lines)
        {
            if (!first) yield return new("\n", look);
            first = false;
            foreach (var span in OfLine(line, look)) yield return span;
        }
    }

    private static List<Span> Of(List<Run> runs, Look look, string? url)
    {
        var spans = new List<Span>();
        var (strong, slanted) = (0, 0);
        foreach (var run in runs)
        {
            foreach (var tag in run.Closes) Count(tag, -1);
            var here = look | (strong > 0 ? Look.Bold : 0) | (slanted > 0 ? Look.Italic : 0);
            if (run.Url is { } target) spans.AddRange(Of(Runs.Of(run.Text, links: false), here, target));
            else if (run.Length > 0) spans.Add(new(run.Text[..run.Length], here) { Url = url, Moment = run.Moment });
            foreach (var tag in run.Opens) Count(tag, 1);
        }

        return spans;

        void Count(string tag, int by)
        {
            if (tag == "strong") strong += by;
            else slanted += by;
        }
    }
}
