using WorkshopBot.Cards.Html.Writing;
using WorkshopBot.Cards.Markdown;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html.Texts;

/// <summary>Emphasis and links within a line.</summary>
internal static class Inlines
{
    public static void Write(Tags tags, string line) => Write(tags, line, links: true);

    private static void Write(Tags tags, string line, bool links)
    {
        foreach (var run in Runs.Of(line, links))
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
