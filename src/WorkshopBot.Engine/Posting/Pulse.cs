using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Posting;

/// <summary>Again and again, as people's working days end, whether or not they have said anything.</summary>
internal sealed class Pulse(Presenter presenter) : Nudge
{
    public override IEnumerable<ParticipantId> Due(Scene scene, Reminding.Window window) =>
        Reminding.Pulsed(scene.Workshop, window).Where(who => IsTime(who, scene, window) && IsNew(who, scene, window));

    public override bool IsTime(ParticipantId who, Scene scene, Reminding.Window window) =>
        scene.Profiles.ContainsKey(who) && scene.Workshop.Present(who) is { } person && !person.Availability.IsQuiet(scene.Now)
        && Occasion(who, scene, window) is not null;

    public override string Slot(Reminding.Window window, ParticipantId who) => Slots.Pulse(window, who);

    public override int? Occasion(ParticipantId who, Scene scene, Reminding.Window window)
    {
        var person = scene.Workshop.People[who];
        var theirs = window.For(person);
        return Pulses.Of(person.Availability).Occasion(new(theirs.Opened, theirs.Deadline), scene.ZoneOf(who), scene.Now);
    }

    /// <summary>It comes to everybody alike.</summary>
    public override bool IsSecret(Scene scene, Reminding.Window window) => false;

    public override Card Draw(Scene scene, Viewer viewer, IReadOnlyList<Element> own) => presenter.Pulse(scene, viewer, own);

    private bool IsNew(ParticipantId who, Scene scene, Reminding.Window window) =>
        !(scene.Workshop.Posts.GetValueOrDefault(Slot(window, who))?.Attempt >= Occasion(who, scene, window));
}
