using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Comparing;

/// <summary>One element that came, went or changed, and in what.</summary>
internal static class ChangeCard
{
    public static Panel Added(Sheet sheet, string text, double width) => Parts.Card(
        width, new(Theme.Paper, Theme.IdeaEdge),
        [Added(sheet, width - (2 * Parts.Padding)), new Paragraph(text, Theme.Body, width - (2 * Parts.Padding), most: 14)]);

    public static Panel Gone(Sheet sheet, string text, double width) => Parts.Card(
        width, new(Theme.Paper, Theme.Edge, Dash: "4 3"),
        [
            Gone(sheet, width - (2 * Parts.Padding)),
            new Paragraph(text, Theme.Body with { Color = Theme.Muted }, width - (2 * Parts.Padding), most: 14),
        ]);

    public static Panel Changed(string text, IEnumerable<string> facts, double width) => Parts.Card(
        width, new(Theme.Paper, Theme.Hairline),
        [new Paragraph(text, Theme.Body, width - (2 * Parts.Padding), most: 14), .. Facts(facts, width - (2 * Parts.Padding))]);

    public static Chip Added(Sheet sheet, double most) =>
        new(sheet.Phrases["comparison.added"], Icons.Plus, Theme.Idea, Theme.IdeaWash, most);

    public static Chip Gone(Sheet sheet, double most) =>
        new(sheet.Phrases["comparison.gone"], Icons.Minus, Theme.Plain, Theme.PlainWash, most);

    public static IEnumerable<Block> Facts(IEnumerable<string> facts, double width) =>
        facts.Select(f => Parts.Line(Icons.Arrow, Theme.Good, f, width));
}
