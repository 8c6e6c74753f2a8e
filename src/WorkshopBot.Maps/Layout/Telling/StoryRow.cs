using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Telling;

/// <summary>What is never broken by the end of a page.</summary>
internal sealed record StoryRow(double Above, Block Content)
{
    private const double SpineWidth = 4;

    /// <summary>Whether it stands on one page with the next, as headings do.</summary>
    public bool Leads { get; init; }

    /// <summary>The stage that it belongs to, but is not the head of.</summary>
    public StoryHead? Under { get; init; }

    public double Height => Content.Height > 0 ? Content.Height + Above : 0;

    public void Draw(Canvas canvas, double x, double y)
    {
        if (Under is not null) canvas.Rect(x, y, SpineWidth, Height, new(Under.Color));
        Content.Draw(canvas, x, y + Above);
    }
}
