using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Lanes;

/// <summary>Under their stage; those that belong to none, or to one that is gone, across the journey.</summary>
internal sealed class Opportunities : ILane
{
    private const int Nowhere = -1;

    public IEnumerable<Band> Bands(Sheet sheet)
    {
        var ranked = Ranked(sheet.Map);
        var cells = Columns.Of(
            sheet, Enumerable.Range(0, sheet.Map.Stages.Length), i => ranked[i].Select(o => Card(sheet, o, sheet.CellWidth)));
        if (!cells.IsEmpty) yield return Named(sheet, "map.lane.opportunities", cells, byStage: true);

        if (!ranked.Contains(Nowhere)) yield break;

        var width = Grid.CardWidth(sheet);
        var cards = Grid.Of(sheet, ranked[Nowhere].Select(o => Card(sheet, o, width)));
        yield return Named(sheet, "map.lane.across", cards, byStage: false);
    }

    public IEnumerable<StageCards> At(Sheet sheet, int stage)
    {
        yield return Named(sheet, "map.lane.opportunities", stage);
    }

    /// <summary>Those of no stage.</summary>
    public static StageCards Across(Sheet sheet) => Named(sheet, "map.lane.across", Nowhere);

    private static StageCards Named(Sheet sheet, string key, int stage) => new(
        sheet.Phrases[key], LaneIcons.Bulb, Theme.Idea, [.. Ranked(sheet.Map)[stage].Select(o => Card(sheet, o, sheet.CellWidth))]);

    private static ILookup<int, Opportunity> Ranked(JourneyMap map) =>
        map.Opportunities.OrderBy(o => o.Rank ?? int.MaxValue).ToLookup(o => StageOf(map, o));

    private static int StageOf(JourneyMap map, Opportunity opportunity)
    {
        for (var i = 0; i < map.Stages.Length; i++)
        {
            if (map.Stages[i].Name == opportunity.Stage) return i;
        }

        return Nowhere;
    }

    private static Band Named(Sheet sheet, string key, Block content, bool byStage) =>
        new(sheet.Phrases[key], sheet.Phrases[$"{key}.hint"], LaneIcons.Bulb, content) { Color = Theme.Idea, ByStage = byStage };

    private static Panel Card(Sheet sheet, Opportunity opportunity, double cardWidth)
    {
        var width = cardWidth - (2 * Parts.Padding);
        var parts = new List<Block> { Head(opportunity, width) };
        if (Worth(sheet, opportunity, width) is { Height: > 0 } worth) parts.Add(worth);
        if (opportunity.Solves.Length > 0) parts.Add(Solves(sheet, opportunity, width));
        if (Plan(sheet, opportunity, width) is { Height: > 0 } plan) parts.Add(plan);
        return Parts.Card(cardWidth, new(Theme.IdeaWash, Theme.IdeaEdge), parts);
    }

    private static Block Head(Opportunity opportunity, double width) => opportunity.Rank is { } rank
        ? new Ranked(rank, opportunity.Text, width)
        : new Paragraph(opportunity.Text, Theme.Strong, width, most: 12);

    private static Flow Worth(Sheet sheet, Opportunity opportunity, double width)
    {
        var phrases = sheet.Phrases;
        var parts = new List<Block>();
        if (opportunity.Score is { } score)
        {
            var text = phrases.Format("map.opportunity.score", ("value", Words.Number(score)));
            parts.Add(new Chip(text, Icons.Star, Theme.Idea, Theme.Paper, width));
        }

        var facts = new List<string>();
        if (opportunity.Votes is { } votes) facts.Add(phrases.Count("map.opportunity.votes", votes));
        if (opportunity.Impact is { } impact) facts.Add(phrases.Format("map.opportunity.impact", ("value", Words.Number(impact))));
        if (opportunity.Effort is { } effort) facts.Add(phrases.Format("map.opportunity.effort", ("value", Words.Number(effort))));
        parts.Add(Parts.Snug(string.Join(" · ", facts), Theme.Small with { Color = Theme.Idea }, width));
        return new(width, 8, parts, rowGap: 3);
    }

    private static Stack Solves(Sheet sheet, Opportunity opportunity, double width) => new(3,
    [
        new Paragraph(sheet.Phrases["map.opportunity.solves"], Theme.Caption, width),
        .. opportunity.Solves.Select(s => Parts.Line(Icons.Tick, Theme.Idea, s, width, most: 2)),
    ]);

    private static Stack Plan(Sheet sheet, Opportunity opportunity, double width)
    {
        var lines = new List<Block>();
        if (opportunity.Owner is { } owner) lines.Add(Parts.Line(Icons.Person, Theme.Idea, owner, width));
        if (opportunity.NextStep is { } next) lines.Add(Parts.Line(Icons.Arrow, Theme.Idea, next, width));
        if (opportunity.Due is { } due) lines.Add(Parts.Line(Icons.Calendar, Theme.Idea, due.ToString("yyyy-MM-dd"), width));
        return new(3, lines);
    }
}
