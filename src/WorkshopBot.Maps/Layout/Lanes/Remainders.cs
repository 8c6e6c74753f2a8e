using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Lanes;

/// <summary>What stands beside the journey: decisions and notes, parked, not yet placed, withheld.</summary>
internal sealed class Remainders : ILane
{
    public IEnumerable<Band> Bands(Sheet sheet)
    {
        var map = sheet.Map;
        if (map.Notes.Length > 0) yield return Named(sheet, "map.lane.notes", map.Notes.Select(n => Note(sheet, n)));
        if (map.Unplaced.Length > 0) yield return Named(sheet, "map.lane.unplaced", map.Unplaced.Select(u => Unplaced(sheet, u)));
        if (map.Parked.Length > 0)
        {
            yield return Named(sheet, "map.lane.parked", map.Parked.Select(p => Parts.Plain(Grid.CardWidth(sheet), p)));
        }

        if (map.Withheld.Length > 0) yield return Named(sheet, "map.lane.withheld", map.Withheld.Select(w => Withheld(sheet, w)));
    }

    private static Band Named(Sheet sheet, string key, IEnumerable<Block> cards) =>
        new(sheet.Phrases[key], sheet.Phrases.Find($"{key}.hint"), LaneIcons.Notes, Grid.Of(sheet, cards));

    private static Panel Note(Sheet sheet, Note note) =>
        Captioned(sheet, sheet.Phrases.Find($"map.note.{note.Kind}") ?? note.Kind, note.Text);

    private static Panel Unplaced(Sheet sheet, Unplaced unplaced) =>
        Captioned(sheet, sheet.Phrases.Find($"map.unplaced.{unplaced.Lane}") ?? unplaced.Lane, unplaced.Text);

    private static Panel Withheld(Sheet sheet, Withheld withheld) => Captioned(
        sheet,
        sheet.Phrases.Find($"map.step.{withheld.Step}") ?? withheld.Step,
        sheet.Phrases.Count("map.withheld", withheld.Contributions));

    private static Panel Captioned(Sheet sheet, string caption, string text)
    {
        var width = Grid.CardWidth(sheet) - (2 * Parts.Padding);
        return new(Grid.CardWidth(sheet), Parts.Padding, new(Theme.Paper, Theme.Hairline), new Stack(2,
            [new Paragraph(caption, Theme.Caption, width, most: 2), new Paragraph(text, Theme.Body, width, most: 14)]));
    }
}
