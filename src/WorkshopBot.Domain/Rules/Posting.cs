using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;

namespace WorkshopBot.Domain.Rules;

/// <summary>Who posts which message. Of all who would, the one whose command is saved does.</summary>
internal static class Posting
{
    public static Decision Start(Command.StartPost c, Request r, Workshop.Running w)
    {
        if (w.Place is null) return new Refusal.NotPosting();
        if (Slots.IsLook(c.Slot)) return Look(c.Slot, r, w);
        if (w.Posts.GetValueOrDefault(c.Slot) is not { } post) return new WorkshopEvent.PostStarted(c.Slot, 1);

        return !Slots.IsOnce(c.Slot) && (post.IsLost(r.Now) || (post.IsRefused && c.IsAskedFor))
            ? new WorkshopEvent.PostStarted(c.Slot, post.Attempt + 1)
            : new Refusal.NotPosting();
    }

    /// <summary>Of all who look in an hour, one does.</summary>
    private static Decision Look(string slot, Request r, Workshop.Running w) =>
        Reminding.Of(w) is { } window && Slots.Look(window) == slot && Reminding.Next(w) <= r.Now && r.Now < window.Until
            ? new WorkshopEvent.PostStarted(slot, Reminding.Hour(r.Now))
            : new Refusal.NotPosting();

    /// <summary>When a message that was begun and not ended counts as lost, and is begun again.</summary>
    public static IEnumerable<DateTimeOffset> Alarms(Workshop.Running w) =>
        w.Posts.Where(p => !Slots.IsOnce(p.Key) && p.Value is { Message: null, IsRefused: false })
            .Select(p => p.Value.StartedAt + Post.LostAfter);

    public static Decision End(Command.EndPost c, Workshop.Running w) =>
        w.Posts.GetValueOrDefault(c.Slot) is { Message: null, IsRefused: false } post && post.Attempt == c.Attempt
            ? new WorkshopEvent.Posted(c.Slot, c.Attempt, c.Message)
            : Decision.Nothing;
}
