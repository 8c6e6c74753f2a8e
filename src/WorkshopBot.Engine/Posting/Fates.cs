using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Posting;

/// <summary>Once, after the end of a collection: to everybody what became of their reports.</summary>
internal sealed class Fates(Presenter presenter) : Nudge
{
    public override Reminding.Window? At(Workshop.Running w) => Reminding.After(w);

    public override IEnumerable<ParticipantId> Due(Scene scene, Reminding.Window window) =>
        Reminding.Untold(scene.Workshop, window).Where(who => IsTime(who, scene, window));

    /// <summary>While they work: nobody waits for it.</summary>
    public override bool IsTime(ParticipantId who, Scene scene, Reminding.Window window) =>
        scene.Now < window.Deadline && scene.Profiles.ContainsKey(who) && scene.Workshop.Present(who) is { Availability: var availability }
        && !availability.IsQuiet(scene.Now) && Pulses.Of(availability).Hours.Contains(scene.Now, scene.ZoneOf(who));

    public override string Slot(Reminding.Window window, ParticipantId who) => Slots.Fate(window, who);

    public override bool IsSecret(Scene scene, Reminding.Window window) => false;

    public override Card Draw(Scene scene, Viewer viewer, IReadOnlyList<Element> own) => presenter.Fate(scene, viewer);
}
