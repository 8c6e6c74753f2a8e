using WorkshopBot.Domain.Scripts;

namespace WorkshopBot.Domain;

/// <summary>
/// Whom the current step waits for, and when it is time to look. In which zone people live the core does not know: in the last four days
/// of a window, and all the time where people are asked again and again, it wants to be woken once an hour, and whoever posts writes to
/// those for whom it is time.
/// </summary>
public static class Reminding
{
    /// <summary>Nobody is reminded earlier before a deadline: there is a working day in it for whoever has a weekend of three.</summary>
    public static readonly TimeSpan Earliest = TimeSpan.FromDays(4);

    /// <summary>Or later: there would be no time to answer.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromMinutes(30);

    /// <summary>So long after the end people are told what became of what they have said.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromDays(5);

    /// <summary>Null where nobody is to be reminded of anything.</summary>
    public static Window? Of(Workshop.Running w) =>
        w is { Place: not null, Ending: null } && w.Step(w.Current) is
        {
            Settings.Pace: Pace.Window, Definition.Kinds.IsEmpty: false,
            Progress: { Phase: Phase.Open, OpenedAt: { } opened, Until: { } deadline } progress,
        }
            ? new(w.Current, progress.Part, progress.Round, opened, deadline) { Pulses = w.Steps[w.Current].Settings.Pulses }
            : null;

    /// <summary>
    /// After the end of a collection, in which people are told what became of their reports. Null while it goes on, and where nobody knows
    /// whose they are.
    /// </summary>
    public static Window? After(Workshop.Running w)
    {
        if (w is not { Place: not null, Ending.At: var ended }) return null;

        var step = w.Steps.ToList().FindIndex(s => s.Settings.Evidence == Evidence.Reported && !s.IsAnonymous);
        return step < 0 ? null : new(step, w.Steps[step].Progress.Part, w.Steps[step].Progress.Round, ended, ended + Afterwards);
    }

    /// <summary>Who has reported something, and was not told yet what became of it.</summary>
    public static IEnumerable<ParticipantId> Untold(Workshop.Running w, Window after) => w.Steps[after.Step].ByPerson
        .Where(said => IsReachable(w, said.Key) && said.Value.Exists(id => w.Elements[id].Status != ElementStatus.Withdrawn))
        .Select(said => said.Key)
        .Where(who => !w.Posts.ContainsKey(Slots.Fate(after, who)));

    /// <summary>
    /// Who takes part, and has neither answered nor was reminded. In an anonymous step the core does not know who has answered:
    /// there it is everybody, and a reminder that is begun may be for who needs none.
    /// </summary>
    public static IEnumerable<ParticipantId> Left(Workshop.Running w, Window window) =>
        w.People.Keys.Where(who => IsAsked(w, window, who) && !w.Posts.ContainsKey(Slots.Reminder(window, who)));

    /// <summary>Whether the step still waits for somebody, as far as the core knows.</summary>
    public static bool IsAsked(Workshop.Running w, Window window, ParticipantId who) =>
        IsReachable(w, who) && !w.Steps[window.Step].Answered.Contains(who);

    /// <summary>Whom a window asks again and again, whether or not they have said anything: there may be something new.</summary>
    public static IEnumerable<ParticipantId> Pulsed(Workshop.Running w, Window window) =>
        window.Pulses ? w.People.Keys.Where(who => IsReachable(w, who)) : [];

    /// <summary>Who takes part, and has not said that they want to hear nothing.</summary>
    private static bool IsReachable(Workshop.Running w, ParticipantId who) =>
        w.Present(who) is { Role: not Role.Observer, Availability.IsMuted: false };

    /// <summary>When to look next; null when never.</summary>
    public static DateTimeOffset? Next(Workshop.Running w)
    {
        if (Looked(w) is not { } window) return null;

        var isAfter = w.Ending is not null;
        var pulses = !isAfter && Pulsed(w, window).Any();
        if (!pulses && !(isAfter ? Untold(w, window) : Left(w, window)).Any()) return null;

        // At the moment at which it opened there was a wake already, and a wake is named by its moment.
        var opened = Beginning(Hour(window.Opened) + 1);
        var next = pulses || isAfter || window.From < opened ? opened : window.From;
        if (w.Posts.TryGetValue(Slots.Look(window), out var last) && Beginning(last.Attempt + 1) is var hour && hour > next) next = hour;
        return next < window.Until ? next : null;
    }

    /// <summary>For what a workshop is woken hour by hour.</summary>
    internal static Window? Looked(Workshop.Running w) => Of(w) ?? After(w);

    /// <summary>Which hour it is, for naming a look: one an hour.</summary>
    internal static int Hour(DateTimeOffset now) => (int)(now.ToUnixTimeSeconds() / 3600);

    private static DateTimeOffset Beginning(int hour) => DateTimeOffset.FromUnixTimeSeconds(hour * 3600L);

    /// <summary>An open window step: it is asked anew in each part and round.</summary>
    public sealed record Window(int Step, int Part, int Round, DateTimeOffset Opened, DateTimeOffset Deadline)
    {
        /// <summary>People are asked again and again.</summary>
        public bool Pulses { get; init; }

        public DateTimeOffset From => Deadline - Earliest > Opened ? Deadline - Earliest : Opened;

        public DateTimeOffset Until => Deadline - Latest;

        /// <summary>As it is for somebody: who came later was asked later.</summary>
        public Window For(Participant person) => person.Since > Opened ? this with { Opened = person.Since } : this;
    }
}
