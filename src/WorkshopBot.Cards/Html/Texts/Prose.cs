using System.Globalization;
using WorkshopBot.Cards.Html.Writing;
using WorkshopBot.Cards.Markdown;

namespace WorkshopBot.Cards.Html.Texts;

/// <summary>
/// The markdown that Adaptive Cards know: bold, italic, links, lists and line breaks
/// (https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features). All else is text.
/// </summary>
internal static class Prose
{
    public static bool IsOneParagraph(string text)
    {
        var lines = Line.Split(text);
        return !lines.Exists(l => l.IsItem || l.IsBlank);
    }

    /// <summary>Paragraphs and lists.</summary>
    public static void WriteBlocks(Tags tags, string text)
    {
        var lines = Line.Split(text);
        for (var i = 0; i < lines.Count;)
        {
            var end = i + 1;
            while (end < lines.Count && lines[end].Continues(lines[i])) end++;
            if (!lines[i].IsBlank) WriteBlock(tags, lines[i..end]);
            i = end;
        }
    }

    /// <summary>Lines within one block, with what emphasis and links they hold.</summary>
    public static void WriteLines(Tags tags, string text)
    {
        var lines = Line.Split(text);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0) tags.Open("br");
            Inlines.Write(tags, lines[i].Whole);
        }
    }

    /// <summary>Text that is no markdown.</summary>
    public static void WritePlain(Tags tags, string text)
    {
        var lines = Line.Split(text);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0) tags.Open("br");
            tags.Text(lines[i].Whole);
        }
    }

    private static void WriteBlock(Tags tags, List<Line> lines)
    {
        var first = lines[0];
        tags.Open(first.IsBullet ? "ul" : first.IsNumbered ? "ol" : "p")
            .Attribute("start", first.Number is 1 ? null : first.Number?.ToString(CultureInfo.InvariantCulture))
            .Attribute("dir", "auto");
        for (var i = 0; i < lines.Count; i++)
        {
            if (first.IsItem) tags.Open("li");
            else if (i > 0) tags.Open("br");
            Inlines.Write(tags, lines[i].Content);
            if (first.IsItem) tags.Close();
        }

        tags.Close();
    }
}
