using System.Text;
using WorkshopBot.Cards.Html.Writing;

namespace WorkshopBot.Cards.Html.Texts;

/// <summary>Emphasis and links within a line.</summary>
internal static class Inlines
{
    /// <summary>A longer line is nobody's prose, and looking for pairs in it would take its square in time.</summary>
    private const int Longest = 10_000;

    private const string Escapable = @"!""#$%&'()*+,-./:;<=>?@[\]^_`{|}~";

    public static void Write(Tags tags, string line)
    {
        if (line.Length > Longest) tags.Text(line);
        else Write(tags, line, links: true);
    }

    private static void Write(Tags tags, string line, bool links)
    {
        var runs = Read(line, links);
        Emphasis.Pair(runs);
        foreach (var run in runs)
        {
            foreach (var closed in run.Closes) tags.Close();
            WriteContent(tags, run);
            foreach (var opened in run.Opens) tags.Open(opened);
        }
    }

    private static void WriteContent(Tags tags, Run run)
    {
        if (run.Url is { } url) WriteLink(tags, run.Text, url);
        else if (run.Moment is { } moment) WriteMoment(tags, moment);
        else tags.Text(run.Text.AsSpan(0, run.Length));
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

    private static void WriteLink(Tags tags, string label, string url)
    {
        tags.Open("a").Attribute("href", url);
        if (SafeUrl.IsLink(url)) tags.Attribute("target", "_blank").Attribute("rel", "noopener noreferrer");
        Write(tags, label, links: false);
        tags.Close();
    }

    private static void WriteMoment(Tags tags, Moment moment) => tags.Open("time")
        .Attribute("datetime", moment.Timestamp)
        .Attribute("data-format", moment.Format)
        .Text(moment.Text)
        .Close();
}
