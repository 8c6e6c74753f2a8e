using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Posting;

/// <summary>Who is to be reminded now, and what they get.</summary>
internal static class Reminders
{
    public static IEnumerable<Showing> Due(Scene scene, Presenter presenter)
    {
        if (Reminding.Of(scene.Workshop) is not { } window) yield break;

        foreach (var who in Reminding.Left(scene.Workshop, window).OrderBy(p => p.Value, StringComparer.Ordinal))
        {
            if (scene.Answered.Contains(who) || !scene.Profiles.TryGetValue(who, out var profile)) continue;
            if (!CivilHours.IsDue(window, Zone.Find(profile.TimeZone) ?? Zone.Utc, scene.Now)) continue;

            yield return new(
                Slots.Reminder(window, who), () => presenter.Reminder(scene, new(who, profile.Locale ?? scene.Workshop.Language)));
        }
    }
}
