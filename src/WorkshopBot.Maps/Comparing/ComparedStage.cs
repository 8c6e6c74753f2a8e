using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps.Layout;

namespace WorkshopBot.Maps.Comparing;

/// <summary>A stage of the later map, or one that is gone, at the place it had.</summary>
internal sealed record ComparedStage(Placed<Stage>? Before, Placed<Stage>? After, Changes Changes)
{
    public Stage Stage => (After ?? Before)!.Element;

    public string Handle => Words.Stage(Stage, (After ?? Before)!.Stage!.Value);

    /// <summary>Mean now minus mean before; null where it was rated in one of them only.</summary>
    public decimal? Difference => After?.Element.Emotion.Mean - Before?.Element.Emotion.Mean;

    /// <summary>All stages of both maps, in the order of the later.</summary>
    public static ImmutableArray<ComparedStage> Of(MapComparison comparison)
    {
        var stages = comparison.Stages;
        var columns = stages.Added.Select(a => new ComparedStage(null, a, Changes.None))
            .Concat(stages.Kept.Select(k => new ComparedStage(k.Before, k.After, k.Changes)))
            .OrderBy(c => c.After!.Stage)
            .ToList();
        var at = 0;
        for (var place = 0; place < comparison.Before.Stages.Length; place++)
        {
            if (stages.Gone.FirstOrDefault(g => g.Stage == place) is { } gone) columns.Insert(at, new(gone, null, Changes.None));
            else at = columns.FindIndex(c => c.Before?.Stage == place);

            at++;
        }

        return [.. columns];
    }
}
