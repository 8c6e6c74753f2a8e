using System.Collections.Frozen;
using WorkshopBot.Cards.Html.Reading;

namespace WorkshopBot.Cards.Html.Elements;

internal static class Table
{
    private const string Alignments = " horizontalCellContentAlignment verticalCellContentAlignment";

    private static readonly Keywords GridStyle =
        new("ac-grid-", "default", "emphasis", "good", "attention", "warning", "accent");

    private static readonly FrozenSet<string> ColumnProperties = Kind.Names("type width" + Alignments);

    private static readonly FrozenSet<string> RowProperties = Kind.Names(Kind.OfElements + " cells style" + Alignments);

    private static readonly FrozenSet<string> CellProperties = Kind.Names(
        Kind.OfElements + " items selectAction style verticalContentAlignment bleed backgroundImage rtl minHeight");

    public static void Draw(Element e, Place place)
    {
        var columns = e.Children("columns");
        Frame.Open(e, "div", "ac-table", e.Class("height", Keywords.Height));

        // A table too wide for its place scrolls, also for who has only a keyboard.
        e.Tags.Attribute("tabindex", "0").Attribute("role", "group");
        e.Tags.Open("table").Class([
            e.Flag("showGridLines", otherwise: true) ? "ac-grid" : null,
            e.Class("gridStyle", GridStyle),
            .. Aligned(e),
        ]);
        DrawWidths(e, columns);
        DrawRows(e, columns, place);
        e.Tags.Close().Close();
    }

    private static void DrawWidths(Element e, IReadOnlyList<Element> columns)
    {
        if (columns.Count == 0) return;

        e.Tags.Open("colgroup");
        foreach (var width in Width.Classes(columns, otherwise: null)) e.Tags.Open("col").Class(width);
        e.Tags.Close();
        foreach (var column in columns) column.Expect(ColumnProperties);
    }

    private static void DrawRows(Element e, IReadOnlyList<Element> columns, Place place)
    {
        var rows = e.Children("rows");
        string?[][] looks = [.. columns.Select(Aligned)];
        var headed = rows.Count > 0 && HasHeader(e);
        if (headed)
        {
            e.Tags.Open("thead");
            DrawRow(rows[0], looks, "th", place);
            e.Tags.Close();
        }

        e.Tags.Open("tbody");
        foreach (var row in rows.Skip(headed ? 1 : 0)) DrawRow(row, looks, "td", place);
        e.Tags.Close();
    }

    // The schema says firstRowAsHeader, Microsoft's own renderer reads firstRowAsHeaders.
    private static bool HasHeader(Element e) =>
        e.Flag("firstRowAsHeader", e.Flag("firstRowAsHeaders", otherwise: true));

    private static void DrawRow(Element row, string?[][] looks, string tag, Place place)
    {
        if (!row.IsOf("TableRow")) row.Warn("is not a row");
        row.Expect(RowProperties);
        Frame.Open(row, "tr", [row.Class("style", Keywords.ContainerStyle), .. Aligned(row)]);
        var column = 0;
        foreach (var cell in row.Children("cells"))
        {
            if (!cell.IsOf("TableCell")) cell.Warn("is not a cell");
            cell.Expect(CellProperties);
            var look = column < looks.Length ? looks[column] : [];
            Frame.Open(cell, tag, [.. look, .. Container.Look(cell)])
                .Attribute("scope", tag == "th" ? "col" : null)
                .Attribute("dir", Frame.Direction(cell));
            Container.DrawItems(cell, place);
            cell.Tags.Close();
            column++;
        }

        row.Tags.Close();
    }

    private static string?[] Aligned(Element e) =>
    [
        e.Class("horizontalCellContentAlignment", Keywords.Alignment),
        e.Class("verticalCellContentAlignment", Keywords.Vertical),
    ];
}
