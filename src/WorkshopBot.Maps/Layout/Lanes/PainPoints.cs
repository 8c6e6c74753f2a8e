using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Lanes;

internal sealed class PainPoints : ILane
{
    public IEnumerable<Band> Bands(Sheet sheet)
    {
        var cells = Columns.Of(sheet, sheet.Map.Stages, s => Cards(sheet, s));
        if (cells.IsEmpty) yield break;

        yield return new(sheet.Phrases["map.lane.pain-points"], sheet.Phrases["map.lane.pain-points.hint"], LaneIcons.Bolt, cells)
        {
            Color = Theme.Bad,
        };
    }

    public IEnumerable<StageCards> At(Sheet sheet, int stage)
    {
        yield return new(sheet.Phrases["map.lane.pain-points"], LaneIcons.Bolt, Theme.Bad, [.. Cards(sheet, sheet.Map.Stages[stage])]);
    }

    private static IEnumerable<Block> Cards(Sheet sheet, Stage stage) => stage.PainPoints
        .OrderByDescending(p => p.Severity ?? 0)
        .ThenByDescending(p => p.Reports)
        .Select(p => Card(sheet, p));

    private static Panel Card(Sheet sheet, PainPoint pain)
    {
        var width = sheet.CellWidth - (2 * Parts.Padding);
        var inside = pain.Side == "internal";
        var parts = new List<Block> { new Paragraph(pain.Text, Theme.Body, width, most: 14) };
        if (pain.Severity is { } severity)
        {
            parts.Insert(0, new Severity(severity, sheet.Phrases[$"map.severity.{Math.Clamp(severity, 1, 5)}"], width));
        }

        parts.Add(new Flow(width, 8, [.. Side(sheet, inside, width), .. Evidence(sheet, pain, width)]));
        return Parts.Card(sheet.CellWidth, new(inside ? Theme.PlainWash : Theme.BadWash), parts);
    }

    private static IEnumerable<Block> Side(Sheet sheet, bool inside, double width) => inside
        ? [new Chip(sheet.Phrases["choice.side.internal"], LaneIcons.Cogs, Theme.Plain, Theme.Paper, width)]
        : [];

    private static IEnumerable<Block> Evidence(Sheet sheet, PainPoint pain, double width)
    {
        var said = sheet.Phrases.Count("map.said-by", pain.Reports);
        var evidence = sheet.Phrases.Find($"map.evidence.{pain.Evidence}") ?? pain.Evidence;
        if (pain.Evidence != "measured" || SourceLink.Of(pain.Source) is not { } address)
            return [Parts.Snug($"{said} · {evidence}", Theme.Small, width)];

        var link = Parts.Snug(evidence, Theme.Small with { Color = Theme.Good, Underlined = true }, width);
        return [Parts.Snug(said, Theme.Small, width), new Linked(address, link)];
    }
}
