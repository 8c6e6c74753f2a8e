using WorkshopBot.Domain;
using WorkshopBot.Domain.Scripts;

namespace WorkshopBot.Engine.Presenting;

/// <summary>How a live workshop stands against its script, in minutes.</summary>
internal sealed class Schedule
{
    public Schedule(Workshop.Running w, DateTimeOffset now)
    {
        var opened = w.Steps.Select(s => s.Progress.OpenedAt).OfType<DateTimeOffset>().ToList();
        var live = w.Steps.Where(s => s.Settings.Pace == Pace.Live).ToList();
        Planned = TimeSpan.FromMinutes(live.Sum(s => s.Settings.Minutes));
        Elapsed = opened.Count == 0 ? TimeSpan.Zero : (w.Ending?.At ?? now) - opened.Min();

        // What should have passed by now: the steps behind, and as much of this one as it may take.
        var behind = live.Where(s => s.Progress.Phase is Phase.Settled or Phase.Skipped).Sum(s => s.Settings.Minutes);
        var current = w.Step(w.Current) is { Settings: { Pace: Pace.Live, Minutes: var minutes }, Progress.OpenedAt: { } at }
            ? Math.Min(minutes, Math.Max(0, (now - at).TotalMinutes))
            : 0;
        Over = Elapsed - TimeSpan.FromMinutes(behind + current);
        Left = w.Step(w.Current)?.Progress.Until is { } until ? until - now : null;
    }

    public TimeSpan Planned { get; }

    public TimeSpan Elapsed { get; }

    /// <summary>Positive when the workshop takes longer than its script.</summary>
    public TimeSpan Over { get; }

    /// <summary>Until the timebox or window of the current step ends; negative when it has.</summary>
    public TimeSpan? Left { get; }
}
