using DocumentFormat.OpenXml.Drawing;
using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>Paragraphs in DrawingML.</summary>
/// <param name="mirrored">Whether the deck is read from right to left.</param>
internal sealed class Paragraphs(string language, bool mirrored)
{
    public DocumentFormat.OpenXml.Drawing.Paragraph Of(Said said)
    {
        var size = (int)Math.Round(said.Style.Size * 100);
        var spacing = new LineSpacing(new SpacingPoints { Val = (int)Math.Round(said.Style.Size * SlideText.LineSpacing * 100) });
        return new(
            new ParagraphProperties(spacing) { Alignment = Alignment(said.Align), RightToLeft = Direction.IsRightToLeft(said.Text, mirrored) },
            new DocumentFormat.OpenXml.Drawing.Run(
                new RunProperties(Painted.Solid(said.Style.Color)) { Language = language, FontSize = size, Bold = said.Style.Bold },
                new Text(said.Text)));
    }

    /// <summary>The edge where a line begins is the deck's, whichever way the line runs.</summary>
    private TextAlignmentTypeValues Alignment(Align align) => align switch
    {
        Align.Middle => TextAlignmentTypeValues.Center,
        Align.Start when mirrored => TextAlignmentTypeValues.Right,
        Align.End when !mirrored => TextAlignmentTypeValues.Right,
        _ => TextAlignmentTypeValues.Left,
    };
}
