using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>Blocks under each other, on a picture that is as high as they are.</summary>
/// <param name="margin">On all sides.</param>
internal sealed class Scroll(double width, double margin, double gap, int stages, IEnumerable<Block> blocks) : IPicture
{
    private readonly Stack stack = new(gap, blocks);

    public double Width => width;

    public double Height => stack.Height + (2 * margin) + StageEdge.Height;

    public void Draw(Canvas canvas)
    {
        StageEdge.Draw(canvas, width, stages, i => Theme.Stage(i, stages));
        stack.Draw(canvas, margin, margin + StageEdge.Height);
    }
}
