using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Compact;

/// <summary>What a group talks about first: what is worst, and beside it what would help most.</summary>
internal static class Highlights
{
    private const int Most = 3;
    private const double Gap = 12;

    public static Block Of(JourneyMap map, Phrases phrases, double width)
    {
        List<Highlight> lists = [.. (Highlight[])[Worst(map, phrases), Ideas(map, phrases)]];
        lists.RemoveAll(l => l.Items.Count == 0);
        if (lists.Count == 0) return new Stack(0, []);

        var each = (width - (Gap * (lists.Count - 1))) / lists.Count;
        var height = lists.Max(l => l.Drawn(each, 0).Height);
        return new Row(Gap, lists.Select(l => l.Drawn(each, height)));
    }

    private static Highlight Worst(JourneyMap map, Phrases phrases)
    {
        var words = Words.In(map.Language);
        List<Func<double, Block>> moments =
            [.. WorstMoment.Of(map, Most).Select(m => (Func<double, Block>)(width => Moment(map, words, m, width)))];
        return moments.Count > 0
            ? new(phrases["summary.worst"], LaneIcons.Sad, Theme.Bad, Theme.BadWash, moments)
            : new(phrases["summary.pain-points"], LaneIcons.Bolt, Theme.Bad, Theme.BadWash, [.. PainPoints(map)]);
    }

    private static Stack Moment(JourneyMap map, Words words, WorstMoment moment, double width)
    {
        var tag = StageTag(map, moment.Index);
        var mean = Parts.Snug(words.Signed(moment.Stage.Emotion.Mean!.Value), Parts.FineStrong with { Color = Theme.Bad }, width / 3, 1, Align.End);
        var name = new Paragraph(moment.Stage.Name, Parts.FineStrong, width - tag.Width - mean.Width - 14, most: 2);
        return new(2, [new Row(7, [tag, name, mean]), new Paragraph(moment.Pain?.Text ?? "", Parts.Fine with { Color = Theme.Ink }, width, most: 2)]);
    }

    /// <summary>Where no stage was rated low.</summary>
    private static IEnumerable<Func<double, Block>> PainPoints(JourneyMap map) => map.Stages
        .SelectMany((stage, index) => stage.PainPoints.Select(pain => (Pain: pain, Index: index)))
        .OrderByDescending(p => p.Pain.Severity ?? 0)
        .ThenByDescending(p => p.Pain.Reports)
        .Take(Most)
        .Select(p => (Func<double, Block>)(width => Beside(StageTag(map, p.Index), width, w => new Paragraph(p.Pain.Text, Parts.FineStrong, w, most: 3))));

    private static Highlight Ideas(JourneyMap map, Phrases phrases)
    {
        var top = map.Opportunities.OrderBy(o => o.Rank ?? int.MaxValue).Take(Most).ToList();
        var name = top.Exists(o => o.Rank is not null) ? "map.compact.opportunities" : "summary.opportunities";
        return new(phrases[name], LaneIcons.Bulb, Theme.Idea, Theme.IdeaWash, [.. top.Select(o => (Func<double, Block>)(width => Idea(o, width)))]);
    }

    private static Block Idea(Opportunity idea, double width)
    {
        return idea.Rank is { } rank ? Beside(new Tag(Words.Number(rank), Theme.Paper, Theme.Idea), width, Text) : Text(width);

        Paragraph Text(double room) => new(idea.Text, Parts.FineStrong, room, most: 3);
    }

    private static Row Beside(Tag tag, double width, Func<double, Block> text) => new(7, [tag, text(width - tag.Width - 7)]);

    private static Tag StageTag(JourneyMap map, int index) =>
        new(Words.Stage(map.Stages[index], index), Theme.HeadInk, Theme.Stage(index, map.Stages.Length));
}
