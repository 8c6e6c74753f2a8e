using System.Collections.Frozen;
using WorkshopBot.Cards.Html.Actions;
using WorkshopBot.Cards.Html.Reading;

namespace WorkshopBot.Cards.Html.Elements;

internal static class Columns
{
    private static readonly FrozenSet<string> ColumnProperties = Kind.Names(
        Kind.OfElements + " items width style verticalContentAlignment bleed selectAction backgroundImage rtl minHeight");

    public static void Draw(Element e, Place place)
    {
        var columns = e.Children("columns");
        var widths = Width.Classes(columns, otherwise: Width.Stretch);
        Frame.Open(e, "div",
            ["ac-columns", e.Class("horizontalAlignment", Keywords.Alignment), .. Container.Look(e)]);
        for (var i = 0; i < columns.Count; i++) DrawColumn(columns[i], widths[i], place);
        Selection.Overlay(e, place);
        e.Tags.Close();
    }

    private static void DrawColumn(Element column, string? width, Place place)
    {
        if (!column.IsOf("Column")) column.Warn("is not a column");
        column.Expect(ColumnProperties);
        Frame.Open(column, "div", ["ac-column", width, .. Container.Look(column)])
            .Attribute("dir", Frame.Direction(column));
        Container.DrawItems(column, place);
        column.Tags.Close();
    }
}
