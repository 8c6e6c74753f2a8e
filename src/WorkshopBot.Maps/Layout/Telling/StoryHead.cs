using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Telling;

/// <summary>The name of a stage on its color, and at the other end how it feels.</summary>
internal sealed class StoryHead : Block
{
    private const double Side = StoryFormat.Indent;
    private const double Face = 22;
    private const double FaceGap = 8;

    private readonly Sheet sheet;
    private readonly int index;
    private readonly Stack name;
    private readonly string? mean;

    public StoryHead(Sheet sheet, int index)
    {
        this.sheet = sheet;
        this.index = index;
        var stage = sheet.Map.Stages[index];
        mean = stage.Emotion.Mean is { } value ? sheet.Words.Signed(value) : null;
        var width = Width - (2 * Side) - (mean is null ? 0 : Scale.ValueWidth(mean) + Face + FaceGap + 12);
        name = new(0,
        [
            new Paragraph(Words.Stage(stage, index), new(12.5, Theme.HeadNumber, Bold: true), width, most: 1),
            new Paragraph(stage.Name, new(19, Theme.HeadInk, Bold: true), width, most: 4),
        ]);
    }

    public Shade Color => sheet.Color(index);

    /// <summary>For the page where the stage goes on.</summary>
    public Block Again => new Panel(Width, 5, new(Color), new Inset(Side - 5, new Paragraph(
        $"{Words.Stage(sheet.Map.Stages[index], index)} · {sheet.Map.Stages[index].Name}", new(13, Theme.HeadInk, Bold: true), Width - (2 * Side), most: 1)));

    public override double Width => sheet.FullWidth;

    public override double Height => name.Height + 18;

    public override void Draw(Canvas canvas, double x, double y)
    {
        canvas.Rect(x, y, Width, Height, new(Color), 8);
        name.Draw(canvas, x + Side, y + 9);
        if (mean is null) return;

        var value = (double)sheet.Map.Stages[index].Emotion.Mean!.Value;
        var (tone, width) = (Scale.Tone(value), Scale.ValueWidth(mean));
        var end = x + Width - Side;
        Scale.DrawValue(canvas, end - (width / 2), y + (Height / 2) - 11, mean, tone);
        LaneIcons.Face(canvas, end - width - FaceGap - Face, y + ((Height - Face) / 2), Face, tone, Math.Clamp(value / 2, -1, 1));
    }
}
