using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Compact;

/// <summary>A short list under its heading, on its wash.</summary>
/// <param name="Items">By the width that they have.</param>
internal sealed record Highlight(string Name, Icon Icon, Shade Color, Shade Wash, List<Func<double, Block>> Items)
{
    private const double Padding = 12;

    public Panel Drawn(double width, double height)
    {
        var room = width - (2 * Padding);
        var heading = new Paragraph(Name, Theme.Label with { Color = Color }, room - Marked.Indent(16, 7), most: 2);
        return new(width, Padding, new(Wash), new Stack(9,
        [
            new Marked(Icon, 16, Color, 7, heading) { FirstLine = 21 },
            .. Items.Select(item => item(room)),
        ]))
        {
            Least = height,
        };
    }
}
