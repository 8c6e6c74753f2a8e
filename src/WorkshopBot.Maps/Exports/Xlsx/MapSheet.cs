using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Exports.Grids;

namespace WorkshopBot.Maps.Exports.Xlsx;

/// <summary>Lanes down, stages across, an entry a cell; below them what stands beside the journey.</summary>
internal static class MapSheet
{
    private const int Heads = 3;
    private const double LabelWidth = 24;
    private const double StageWidth = 30;

    public static BookSheet Of(JourneyMap map, Phrases phrases, Book book)
    {
        var grid = MapGrid.Of(map, phrases);
        var columns = Math.Max(3, grid.Stages.Length);
        var sheet = new BookSheet(phrases["export.sheet.map"], [LabelWidth, .. Enumerable.Repeat(StageWidth, columns)], book) { Heads = Heads };
        sheet.Row(new BookCell(map.Title, CellStyle.Title));
        sheet.Row(new BookCell(Subtitle(map, phrases), CellStyle.Subtitle));
        sheet.Row([new(phrases["summary.stage"], CellStyle.Head), .. grid.Stages.Select((s, i) => new BookCell(s, Head(i, map.Stages.Length)))]);
        if (map.Stages.Length == 0) sheet.Row(new BookCell(phrases["map.empty"], CellStyle.Plain with { Wraps = false }));

        foreach (var lane in grid.Lanes)
        {
            var first = sheet.Rows + 1;
            for (var row = 0; row < lane.Rows; row++)
            {
                var label = new BookCell(row == 0 ? lane.Name : null, CellStyle.Label) { Down = row == 0 ? lane.Rows : 1 };
                sheet.Row([label, .. lane.Cells.Select(c => Entry(lane.Kind, row < c.Length ? c[row] : null))]);
            }

            if (lane.Kind == LaneKind.Mean) sheet.ColorFeelings(first, 1, sheet.Rows, grid.Stages.Length);
        }

        var asides = Asides.Of(map, phrases);
        if (asides.Length > 0) sheet.Row();
        foreach (var (caption, text) in asides) sheet.Row(new(caption, CellStyle.Label), new(text, CellStyle.Framed) { Across = columns });
        return sheet;
    }

    private static string Subtitle(JourneyMap map, Phrases phrases)
    {
        var version = phrases.Format("summary.version", ("version", $"{map.Version}"));
        return map.Personas.FirstOrDefault(p => p.InFocus) is { } persona
            ? $"{phrases.Format("summary.persona", ("name", persona.Name))} · {version}"
            : version;
    }

    /// <summary>In the stage's color; what belongs to no single stage has none.</summary>
    private static CellStyle Head(int index, int stages) =>
        index < stages ? CellStyle.Head with { Fill = Palette.Light.Stage(index, stages) } : CellStyle.Head with { Fill = Palette.Light.Plain };

    private static BookCell Entry(LaneKind kind, GridCell? entry) => entry switch
    {
        null => new(null, CellStyle.Framed),
        { Number: { } number } => new(number, CellStyle.Framed with { IsCentred = true, Bold = kind == LaneKind.Mean, Format = Format(kind) }),
        _ => new(entry.Text, CellStyle.Framed with { Fill = Wash(kind) }),
    };

    private static string? Format(LaneKind kind) => kind switch
    {
        LaneKind.Mean => CellStyle.Signed,
        LaneKind.Spread => CellStyle.Decimal,
        _ => null,
    };

    private static string? Wash(LaneKind kind) => kind switch
    {
        LaneKind.PainPoints => Palette.Light.BadWash,
        LaneKind.Opportunities => Palette.Light.IdeaWash,
        LaneKind.Internal => Palette.Light.PlainWash,
        _ => null,
    };
}
