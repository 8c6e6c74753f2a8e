using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps.Comparing;
using WorkshopBot.Maps.Layout;
using WorkshopBot.Maps.Summary;

namespace WorkshopBot.Maps;

/// <summary>What has changed between two maps, in Markdown, short enough to post.</summary>
public static class ComparisonMarkdown
{
    private const int MostFeelings = 5;
    private const int MostElements = 6;

    public static string Write(MapComparison comparison, Phrases phrases)
    {
        var said = new ChangeWords(comparison, phrases, Markdown.Escape);
        var separator = Words.In(comparison.After.Language).Separator;
        var page = new Page();
        page.Paragraph($"# {phrases.Format("comparison.title", ("title", Markdown.Escape(comparison.After.Title)))}");
        page.Paragraph(phrases.Format(
            "comparison.story.maps", ("before", said.Before), ("after", said.After)));
        if (comparison.IsSame) page.Paragraph(phrases["comparison.same"]);

        page.Shortlist(phrases["map.lane.feelings"], [.. Feelings(comparison, said, separator)], MostFeelings, phrases);
        List("comparison.lane.stages", comparison.Stages, s => s.Name, said.Of);
        List("map.lane.pain-points", comparison.PainPoints, p => p.Text, said.Of);
        List("map.lane.opportunities", comparison.Opportunities, o => o.Text, said.Of);
        List("map.lane.touchpoints", comparison.Touchpoints, t => t.Text, said.Of);
        return page.ToString();

        void List<T>(string heading, Compared<T> compared, Func<T, string> text, Func<Kept<T>, IEnumerable<string>> facts) =>
            page.Shortlist(
                phrases[heading], [.. Lines(compared, phrases, text, k => string.Join(separator, facts(k)))], MostElements, phrases);
    }

    /// <summary>The largest differences first.</summary>
    private static IEnumerable<string> Feelings(MapComparison comparison, ChangeWords said, string separator) =>
        from stage in ComparedStage.Of(comparison)
        let facts = new[] { said.Feeling(stage), said.Verdict(stage), said.Split(stage) }.OfType<string>().ToList()
        where (stage.Changes & (Changes.Feeling | Changes.Disagreement)) != Changes.None && facts.Count > 0
        orderby Math.Abs(stage.Difference ?? 0) descending
        select Page.Bullet($"**{Markdown.Escape(stage.Handle)} {Markdown.Escape(stage.Stage.Name)}**: {string.Join(separator, facts)}");

    private static IEnumerable<string> Lines<T>(
        Compared<T> compared, Phrases phrases, Func<T, string> text, Func<Kept<T>, string> facts)
    {
        foreach (var added in compared.Added) yield return Line(phrases["comparison.added"], text(added.Element));
        foreach (var gone in compared.Gone) yield return Line(phrases["comparison.gone"], text(gone.Element));
        foreach (var kept in compared.Changed())
        {
            if (facts(kept) is { Length: > 0 } said) yield return Page.Bullet($"**{Markdown.Escape(text(kept.After.Element))}**: {said}");
        }
    }

    private static string Line(string change, string text) => Page.Bullet($"**{change}:** {Markdown.Escape(text)}");
}
