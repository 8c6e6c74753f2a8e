using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout;

/// <summary>A lane as it is drawn: a name in the gutter and a block as wide as the content.</summary>
internal sealed record Band(string Name, string? Hint, Icon Icon, Block Content)
{
    public Shade Color { get; init; } = Theme.Ink;

    /// <summary>False where the content runs across the stages.</summary>
    public bool ByStage { get; init; } = true;
}
