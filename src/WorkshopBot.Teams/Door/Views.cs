using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Door;

/// <summary>What one person sees of a message that all have: the same as everybody, and below it what is theirs.</summary>
internal sealed class Views(
    WorkshopEngine engine, Scenes scenes, Presenter presenter, TypedWords typed, Spots spots, People people, Refreshing refreshing,
    MapAddresses maps, Drawing drawing)
{
    /// <summary>The view of what was pressed, as it is now.</summary>
    /// <returns>Null for what is no message of a workshop's.</returns>
    public async Task<JsonObject?> Of(Press press, CancellationToken cancellationToken, params ImmutableArray<string> notices)
    {
        if (await spots.About(press, cancellationToken) is not { } spot
            || await people.Known(press.Organisation, press.Activity, spot.Workshop, cancellationToken) is not { } known
            || await Newest(press, spot.Workshop, cancellationToken) is not { Workshop: Workshop.Running w, Number: var number }) return null;

        var by = new Viewer(known.Participant, known.Profile.Locale ?? People.LanguageOf(press.Activity));
        var scene = await scenes.Of(spot.Workshop, w, number, new HashSet<ParticipantId>(), cancellationToken);
        if (await Shown(press, scene, by, cancellationToken) is not { } card) return null;

        var refresh = await refreshing.Of(spot.Workshop, card, cancellationToken);
        return drawing.Message(
            await maps.Fill(card, cancellationToken), new(spot.Place.Key, spot.Workshop.Value, IsKept: true), Drawing.SurfaceOf(press.Service), refresh, notices);
    }

    /// <summary>
    /// What was done by the press has been seen here. Looking once more would mean to wait for all who have pressed besides, and what is
    /// late would be no card at all.
    /// </summary>
    private async Task<Outcome.Saved?> Newest(Press press, WorkshopId workshop, CancellationToken cancellationToken)
    {
        if (press.Sent.Verb != Refreshing.Verb && engine.LastSeen(workshop) is { } seen) return seen;

        var looked = await engine.Look(workshop, cancellationToken);
        return (looked is Outcome.StillSaving { Later: var later } ? await later.WaitAsync(cancellationToken) : looked) as Outcome.Saved;
    }

    private async Task<Card?> Shown(Press press, Scene scene, Viewer by, CancellationToken cancellationToken)
    {
        if (press.About.Offer is not null) return presenter.Begun(scene.Workshop.Language, scene.Workshop.Title);

        var slot = SlotOf(press.Activity, scene.Workshop);
        if (slot == Slots.Board) return presenter.Board(scene);
        if (slot is not null && Slots.IsSummary(slot)) return presenter.Map(scene);
        if (slot is not null && Slots.FacilitatorOf(slot) is { } facilitator)
            return facilitator == by.Id ? presenter.Cockpit(scene, by) ?? presenter.HandedOver(scene, by) : null;

        if (slot is not null && Slots.StepOf(slot) is { } step && step != scene.Workshop.Current)
            return presenter.Step(scene.At(step));

        // A reminder, or a page of one's own: there is nothing in its place.
        if (slot is null && press.Here.Key != press.About.Place) return null;

        return await typed.Step(scene, by, cancellationToken) is Told.View view
            ? view.Mine is { } mine ? Drawing.Join(view.Card, mine) : view.Card
            : null;
    }

    private static string? SlotOf(Activity activity, Workshop.Running w) => activity.ReplyToId is { } id
        ? w.Posts.Where(p => p.Value.Message is { } message && TeamsChat.IsCalled(message, id)).Select(p => p.Key).FirstOrDefault()
        : null;
}
