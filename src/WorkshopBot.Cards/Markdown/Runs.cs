using System.Text;

namespace WorkshopBot.Cards.Markdown;

/// <summary>
/// A line taken apart: the markdown that Adaptive Cards know within one
/// (https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features). All else is text.
/// </summary>
internal static class Runs
{
    /// <summary>A longer line is nobody's prose, and looking for pairs in it would take its square in time.</summary>
    private const int Longest = 10_000;

    private const string Escapable = @"!""#$%&'()*+,-./:;<=>?@[\]^_`{|}~";

    /// <param name="line">Without line breaks.</param>
    /// <param name="links">Whether links are looked for: there is none in the label of another.</param>
    public static List<Run> Of(string line, bool links = true)
    {
        if (line.Length > Longest) return [new(line)];

        var runs = Read(line, links);
        Emphasis.Pair(runs);
        return runs;
    }

    private static List<Run> Read(string line, bool links)
    {
        var runs = new List<Run>();
        var text = new StringBuilder();
        for (var i = 0; i < line.Length;)
        {
            if (line[i] == '\\' && i + 1 < line.Length && Escapable.Contains(line[i + 1]))
            {
                text.Append(line[i + 1]);
                i += 2;
            }
            else if (line[i] is '*' or '_')
            {
                Flush();
                var start = i;
                while (i < line.Length && line[i] == line[start]) i++;
                runs.Add(Emphasis.Delimiter(line, start, i));
            }
            else if (links && line[i] == '[' && Link.Find(line, i) is { } link)
            {
                Flush();
                runs.Add(new(link.Label) { Url = link.Url });
                i = link.End;
            }
            else if (line[i] == '{' && Moment.Find(line, i) is { } moment)
            {
                Flush();
                runs.Add(new(moment.Text) { Moment = moment });
                i = moment.End;
            }
            else text.Append(line[i++]);
        }

        Flush();
        return runs;

        void Flush()
        {
            if (text.Length > 0) runs.Add(new(text.ToString()));
            text.Clear();
        }
    }
}
