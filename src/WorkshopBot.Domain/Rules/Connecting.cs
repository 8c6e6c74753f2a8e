using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Rules;

/// <summary>How stages hang together, and which maps show them in detail; also when the map is finished, which is then another version.</summary>
internal static class Connecting
{
    private const int Most = 50;

    public static Decision Connect(Command.Connect c, Workshop.Running w)
    {
        if (c.Ways.Length > Most || c.Ways.DistinctBy(x => (x.From, x.To)).Count() < c.Ways.Length) return new Refusal.BadValue("ways");
        if (c.CloseUps.Length > Most || c.CloseUps.DistinctBy(x => (x.Stage, x.Map)).Count() < c.CloseUps.Length)
            return new Refusal.BadValue("closeUps");

        foreach (var stage in c.Ways.SelectMany(x => (ElementId[])[x.From, x.To]).Concat(c.CloseUps.Select(x => x.Stage)))
        {
            if (w.Survivor(stage) is not { } known || known.Kind != StagesStep.Stage.Name) return new Refusal.UnknownElement(stage);
            if (Tidying.IsHidden(known, w)) return new Refusal.NotRevealed();
        }

        var ways = ImmutableArray.CreateBuilder<Way>(c.Ways.Length);
        foreach (var way in c.Ways)
        {
            var label = Text.Clean(way.Label ?? "");
            if (label.Length > 0 && Text.Problem(label, Text.LongestName) is { } problem) return new Refusal.BadText(problem, Text.LongestName);
            ways.Add(way with { Label = label.Length > 0 ? label : null });
        }

        var connected = new WorkshopEvent.Connected(ways.DrainToImmutable(), c.CloseUps);
        return connected.Ways.SequenceEqual(w.Ways) && connected.CloseUps.SequenceEqual(w.CloseUps)
            ? Decision.Nothing
            : ImmutableArray.Create<WorkshopEvent>([connected, .. Finishing.Again(w)]);
    }
}
