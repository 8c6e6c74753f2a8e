using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Posting;

/// <summary>Once, before a window closes, to those who have not answered.</summary>
internal sealed class DeadlineReminder(Presenter presenter) : Nudge
{
    public override IEnumerable<ParticipantId> Due(Scene scene, Reminding.Window window) =>
        Reminding.Left(scene.Workshop, window).Where(who => IsHour(who, scene, window));

    public override bool IsTime(ParticipantId who, Scene scene, Reminding.Window window) =>
        Reminding.IsAsked(scene.Workshop, window, who) && !scene.Answered.Contains(who) && IsHour(who, scene, window);

    public override string Slot(Reminding.Window window, ParticipantId who) => Slots.Reminder(window, who);

    public override bool IsSecret(Scene scene, Reminding.Window window) => scene.Workshop.Steps[window.Step].IsAnonymous;

    public override Card Draw(Scene scene, Viewer viewer, IReadOnlyList<Element> own) => presenter.Reminder(scene, viewer);

    private static bool IsHour(ParticipantId who, Scene scene, Reminding.Window window)
    {
        if (!scene.Profiles.ContainsKey(who)) return false;

        var (person, zone) = (scene.Workshop.People[who], scene.ZoneOf(who));
        if (person.Availability.IsQuiet(scene.Now)) return false;

        var theirs = window.For(person);
        return Pulses.Of(person.Availability).IsReminderDue(new(theirs.Opened, theirs.Deadline), zone, scene.Now);
    }
}
