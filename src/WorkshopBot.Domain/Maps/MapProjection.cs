using System.Collections.Immutable;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Maps;

/// <summary>The map of a workshop as it is now.</summary>
public static class MapProjection
{
    /// <param name="nameOf">Display name of a participant, or null when nobody knows it any more.</param>
    public static JourneyMap Draw(Workshop.Running workshop, Func<ParticipantId, string?> nameOf)
    {
        var map = new MapDrawing(workshop);
        var parked = ImmutableArray.CreateBuilder<string>();
        var withheld = ImmutableArray.CreateBuilder<Withheld>();
        foreach (var definition in workshop.Catalog.Steps)
        {
            if (workshop.Find(definition.Name) is not { } step) continue;

            var view = new StepView(workshop, step);
            definition.Draw(view, map);
            parked.AddRange(view.Parked().Select(view.Text));
            if (view is { IsWithheld: true, Contributions: > 0 and var count }) withheld.Add(new(definition.Name.Value, count));
        }

        return map.Finish(nameOf) with
        {
            Parked = [.. parked, .. workshop.Parked.Select(p => p.Text)],
            Withheld = withheld.ToImmutable(),
            Notes = [.. workshop.Notes.Select(n => new Note(Stored(n.Kind), n.Text))],
        };
    }

    private static string Stored(NoteKind kind) => kind switch
    {
        NoteKind.Decision => "decision",
        NoteKind.Assumption => "assumption",
        _ => "note",
    };
}
