using System.Collections.Immutable;

namespace WorkshopBot.Domain.Maps.Comparing;

/// <summary>The later of two maps with the feelings of the earlier one beside its own: two curves in one picture.</summary>
public static class TwoCurves
{
    /// <param name="called">What the earlier curve is called.</param>
    /// <returns>The earlier curve stands with the first persona that is not in focus. A stage that is new has none of it.</returns>
    public static JourneyMap Of(MapComparison comparison, string called)
    {
        var before = comparison.Stages.Kept.ToDictionary(k => k.After.Stage!.Value, k => k.Before.Element.Emotion);
        var earlier = new Persona(called, null, null, null, [], [], [], InFocus: false)
        {
            Curve = [.. comparison.After.Stages.Select((_, i) => before.GetValueOrDefault(i, Emotion.None))],
        };
        var personas = comparison.After.Personas;
        return comparison.After with { Personas = [.. personas.Where(p => p.InFocus), earlier, .. personas.Where(p => !p.InFocus)] };
    }
}
