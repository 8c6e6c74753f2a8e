using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Layout.Lanes;

namespace WorkshopBot.Maps.Layout.Telling;

/// <summary>One stage: what it is called and wants, how it feels, where it leads, and the cards of every lane.</summary>
internal static class StageRows
{
    public static IEnumerable<StoryRow> Of(Sheet sheet, int index, int perRow)
    {
        var head = new StoryHead(sheet, index);
        yield return new(30, head) { Leads = true };
        List<StoryRow> cards = [.. CardRows.Of(sheet, LaneOrder.All.SelectMany(lane => lane.At(sheet, index)), perRow, 16)];
        foreach (var row in Facts(sheet, index)) yield return row with { Under = head, Leads = cards.Count > 0 };
        foreach (var row in cards) yield return row with { Under = head };
    }

    private static IEnumerable<StoryRow> Facts(Sheet sheet, int index)
    {
        var (stage, room) = (sheet.Map.Stages[index], sheet.FullWidth - StoryFormat.Indent);
        if (stage.Goal is { } goal)
        {
            var text = new Paragraph(goal, Theme.Body, room - Marked.Indent(16, 8), most: 8);
            yield return Row(12, new Marked(Icons.Target, 16, Theme.Ink, 8, text) { FirstLine = 20 });
        }

        yield return Row(12, Feelings(sheet, index, room));
        foreach (var link in StageLinks.Of(sheet.Map).Where(l => l.From == index))
        {
            yield return Row(8, Parts.Line(Icons.Arrow, Theme.Plain, Link(sheet, link.To, link.Label), room, most: 3));
        }
    }

    private static StoryRow Row(double above, Block content) => new(above, new Inset(StoryFormat.Indent, content));

    private static Flow Feelings(Sheet sheet, int index, double room)
    {
        var stage = sheet.Map.Stages[index];
        var parts = new List<Block>();
        if (stage.Emotion.Mean is not null)
        {
            parts.Add(new Mood(stage.Emotion));
            parts.Add(Parts.Snug(Lanes.Feelings.Numbers(sheet, stage.Emotion), Theme.Small, room));
        }

        parts.AddRange(Lanes.Feelings.Chips(sheet, stage, Moments.Of(sheet.Map), index));
        var others = Lanes.Feelings.Others(sheet, PersonaCurves.Of(sheet.Map), index);
        return new(room, 12, [.. parts, .. others.Select(o => Parts.Snug(o, Theme.Small, room, most: 2))]);
    }

    private static string Link(Sheet sheet, int to, string? label)
    {
        var name = $"{Words.Stage(sheet.Map.Stages[to], to)} {sheet.Map.Stages[to].Name}";
        return string.IsNullOrWhiteSpace(label) ? name : $"{name} · {label}";
    }
}
