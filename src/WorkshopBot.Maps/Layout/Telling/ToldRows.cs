using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Telling;

/// <summary>Rows of a story under each other.</summary>
internal sealed class ToldRows(double width, IReadOnlyList<StoryRow> rows) : Block
{
    public override double Width => width;

    public override double Height { get; } = rows.Sum(r => r.Height);

    public override void Draw(Canvas canvas, double x, double y)
    {
        foreach (var row in rows)
        {
            row.Draw(canvas, x, y);
            y += row.Height;
        }
    }
}
