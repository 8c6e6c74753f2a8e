using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Colors;
using WorkshopBot.Maps.Drawing;

namespace WorkshopBot.Maps.Layout.Overviews;

/// <summary>The whole journey on a narrow page: where each stage stands on it.</summary>
internal sealed record Track(JourneyMap Map, double Width)
{
    /// <summary>Before the first stage: the faces of the curve.</summary>
    public const double Axis = 28;

    public int Count => Map.Stages.Length;

    public double Each => (Width - Axis) / Math.Max(1, Count);

    public double Start(int stage) => Axis + (stage * Each);

    public double Middle(int stage) => Axis + ((stage + 0.5) * Each);

    public Shade Color(int stage) => Theme.Stage(stage, Count);

    public string Handle(int stage) => Words.Stage(Map.Stages[stage], stage);
}
