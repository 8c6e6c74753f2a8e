using System.Text;

namespace WorkshopBot.Maps.Typesetting;

/// <summary>A text broken into lines that fit a width; what is beyond the last line is cut with an ellipsis.</summary>
internal sealed record Lines(IReadOnlyList<string> Texts, bool Cut)
{
    private const string Ellipsis = "…";
    private const string Replacement = "\uFFFD";

    public static Lines Break(string text, TextStyle style, double width, int most)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0.0;
        foreach (var piece in Pieces.Of(text))
        {
            foreach (var part in Fitting(piece, style, width))
            {
                var needed = Measure.Width(part.TrimEnd(), style);
                if (used > 0 && used + needed > width)
                {
                    lines.Add(line.ToString().TrimEnd());
                    line.Clear();
                    used = 0;
                    if (lines.Count == most) return new(WithEllipsis(lines, style, width), true);
                }

                line.Append(part);
                used += Measure.Width(part, style);
            }
        }

        if (line.ToString().TrimEnd() is { Length: > 0 } last) lines.Add(last);
        return new(lines, false);
    }

    /// <summary>One word, or what of it fits a line each.</summary>
    private static IEnumerable<string> Fitting(string piece, TextStyle style, double width)
    {
        if (Measure.Width(piece.TrimEnd(), style) <= width)
        {
            yield return piece;
            yield break;
        }

        var hyphen = Pieces.MayTakeHyphen(piece) ? "-" : "";
        var room = width - Measure.Width(hyphen, style);
        var part = new StringBuilder();
        var used = 0.0;
        foreach (var whole in Measure.Clusters(piece))
        {
            // Joiners can glue any number of pictures into one cluster: one that fits no line is not drawn.
            var cluster = Measure.Width(whole, style) > room ? Replacement : whole;
            var needed = Measure.Width(cluster, style);
            if (used > 0 && used + needed > room)
            {
                yield return part.Append(hyphen).ToString();
                part.Clear();
                used = 0;
            }

            part.Append(cluster);
            used += needed;
        }

        yield return part.ToString();
    }

    private static List<string> WithEllipsis(List<string> lines, TextStyle style, double width)
    {
        var room = width - Measure.Width(Ellipsis, style);
        var kept = new StringBuilder();
        var used = 0.0;
        foreach (var cluster in Measure.Clusters(lines[^1]))
        {
            used += Measure.Width(cluster, style);
            if (used > room) break;
            kept.Append(cluster);
        }

        lines[^1] = kept.ToString().TrimEnd() + Ellipsis;
        return lines;
    }
}
