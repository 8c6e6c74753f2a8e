using WorkshopBot.Domain;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Posting;

/// <summary>What messages should exist for a workshop, and what each shows.</summary>
internal static class Visible
{
    /// <summary>Facilitators besides the first few lead from the room; each cockpit is edited with every change.</summary>
    private const int MostCockpits = 5;

    /// <summary>In a shorter window the end is near enough.</summary>
    private static readonly TimeSpan WorthHalf = TimeSpan.FromDays(2);

    /// <returns>Slots in the order in which their messages should appear.</returns>
    public static IEnumerable<Showing> Of(Scene scene, Presenter presenter)
    {
        var w = scene.Workshop;
        yield return new(Slots.Board, () => presenter.Board(scene));

        // What stands above the current step: the one before it may have been left just now, the others say what they always will.
        if (w.Current > 0 && w.Posts.ContainsKey(Slots.Step(w.Current - 1, w)))
            yield return new(Slots.Step(w.Current - 1, w), () => presenter.Step(scene.At(w.Current - 1)));

        yield return new(Slots.Step(w.Current, w), () => IsShownBelow(w) ? presenter.Moved(scene) : presenter.Finished(scene) ?? presenter.Step(scene));

        foreach (var (slot, step, isEnd) in Digests(scene)) yield return new(slot, () => presenter.Digest(scene.At(step), isEnd));

        if (w.TimesDue > 0) yield return new(Slots.Review(w), () => presenter.Review(scene));
        if (w is { Ending: not null, Finishes.Count: > 1 }) yield return new(Slots.Changes(w.Version), () => presenter.Changes(scene));

        foreach (var summary in Summaries(scene, presenter)) yield return summary;

        foreach (var facilitator in w.People.Where(p => p.Value is { Here: true, Role: Role.Facilitator }).Select(p => p.Key)
            .OrderBy(p => p.Value, StringComparer.Ordinal).Take(MostCockpits))
        {
            if (scene.Profiles.TryGetValue(facilitator, out var profile))
                yield return new(Slots.Cockpit(facilitator), () => presenter.Cockpit(scene, new(facilitator, profile.Locale ?? w.Language))!);
        }

        foreach (var (slot, former) in Former(w))
        {
            if (scene.Profiles.TryGetValue(former, out var profile))
                yield return new(slot, () => presenter.HandedOver(scene, new(former, profile.Locale ?? w.Language)));
        }
    }

    /// <summary>The map in short, once in each channel: the message before says that it has moved, and the last one that it is over.</summary>
    private static IEnumerable<Showing> Summaries(Scene scene, Presenter presenter)
    {
        var w = scene.Workshop;
        foreach (var summary in w.Summaries.Values.Where(s => s.Number > 0).OrderBy(s => s.Number))
        {
            var (isOwn, slot) = (summary.Place == w.Place, Slots.Summary(summary.Number));
            var elsewhere = isOwn ? null : summary.Place;
            if (w.Posts.GetValueOrDefault(Slots.Summary(summary.Former)) is { Message: not null })
                yield return new(Slots.Summary(summary.Former), () => presenter.Moved(scene)) { Elsewhere = elsewhere };

            if (!summary.IsEnded)
            {
                var isAbove = isOwn && w.Ending is not null && !IsShownBelow(w);
                yield return new(slot, () => isAbove ? presenter.Moved(scene) : presenter.Map(scene, isOwn ? MapPlace.Channel : MapPlace.Elsewhere))
                {
                    Elsewhere = elsewhere,
                };
            }
            else if (w.Posts.ContainsKey(slot)) yield return new(slot, () => presenter.SummaryEnded(scene)) { Elsewhere = elsewhere };
        }
    }

    /// <summary>A finished map stands in the message of its last step, and may stand in a summary: the one that was posted later shows it.</summary>
    private static bool IsShownBelow(Workshop.Running w) =>
        w is { Ending: not null, Place: { } own } && w.Summaries.GetValueOrDefault(Summary.KeyOf(own)) is { Number: > 0, IsEnded: false } summary
        && w.Posts.GetValueOrDefault(Slots.Step(w.Current, w))?.StartedAt < summary.At
        && w.Posts.GetValueOrDefault(Slots.Summary(summary.Number)) is not { IsRefused: true };

    /// <summary>
    /// What is collected is summed up twice in a window: by its middle, as it stood then, and by its end, which is kept true while it is tidied.
    /// </summary>
    private static IEnumerable<(string Slot, int Step, bool IsEnd)> Digests(Scene scene)
    {
        var w = scene.Workshop;
        for (var step = 0; step < w.Steps.Length; step++)
        {
            if (w.Steps[step] is not { Settings: { Evidence: Evidence.Reported, Pace: Pace.Window }, Progress: var progress }) continue;

            if (progress.Phase is Phase.Reveal or Phase.Settled) yield return (Slots.Digest(step, progress, isEnd: true), step, true);
            var half = Slots.Digest(step, progress, isEnd: false);
            if (progress.Phase == Phase.Open && IsHalfOver(progress, scene.Now) && !IsKnown(half, w) && new StepView(w, w.Steps[step]).ByStage().Count > 0)
                yield return (half, step, false);
        }
    }

    private static bool IsHalfOver(StepProgress progress, DateTimeOffset now) =>
        progress is { OpenedAt: { } opened, Until: { } until } && until - opened >= WorthHalf && now >= opened + ((until - opened) / 2);

    private static bool IsKnown(string slot, Workshop.Running w) => w.Posts.GetValueOrDefault(slot) is { Message: not null } or { IsRefused: true };

    /// <summary>Who led before has a message with buttons that are not theirs any more.</summary>
    private static IEnumerable<(string Slot, ParticipantId Who)> Former(Workshop.Running w) =>
        from post in w.Posts
        let who = Slots.FacilitatorOf(post.Key)
        where who is not null && post.Value.Message is not null && w.Present(who) is not { Role: Role.Facilitator }
        orderby post.Key
        select (post.Key, who.Value);
}

/// <param name="Draw">What the slot's message shows.</param>
internal sealed record Showing(string Slot, Func<Card> Draw)
{
    /// <summary>Another channel than the group's own.</summary>
    public Place? Elsewhere { get; init; }
}
