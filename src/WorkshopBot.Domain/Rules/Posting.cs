using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;

namespace WorkshopBot.Domain.Rules;

/// <summary>Who posts which message. Of all who would, the one whose command is saved does.</summary>
internal static class Posting
{
    public static Decision Start(Command.StartPost c, Request r, Workshop.Running w)
    {
        if (w.Place is null) return new Refusal.NotPosting();
        if (c.Occasion is { } occasion)
        {
            return w.Posts.GetValueOrDefault(c.Slot)?.Attempt >= occasion
                ? new Refusal.NotPosting()
                : new WorkshopEvent.PostStarted(c.Slot, occasion);
        }

        if (w.Posts.GetValueOrDefault(c.Slot) is not { } post) return new WorkshopEvent.PostStarted(c.Slot, 1);

        return (post.IsRefused && c.IsAskedFor) || (!Slots.IsOnce(c.Slot) && post.IsLost(r.Now))
            ? new WorkshopEvent.PostStarted(c.Slot, post.Attempt + 1)
            : new Refusal.NotPosting();
    }

    /// <summary>
    /// It was time to look who is to be reminded. Noted by the wake itself, whether or not anybody can post anything: a wake that
    /// stays due would keep the workshop from being woken at its deadline.
    /// </summary>
    public static IEnumerable<WorkshopEvent> Look(Request r, Workshop.Running w)
    {
        if (Reminding.Looked(w) is { } window && Reminding.Next(w) <= r.Now)
            yield return new WorkshopEvent.PostStarted(Slots.Look(window), Reminding.Hour(r.Now));
    }

    /// <summary>When a message that was begun and not ended counts as lost, and is begun again.</summary>
    public static IEnumerable<DateTimeOffset> Alarms(Workshop.Running w) =>
        w.Posts.Where(p => !Slots.IsOnce(p.Key) && p.Value is { Message: null, IsRefused: false })
            .Select(p => p.Value.StartedAt + Post.LostAfter);

    public static Decision End(Command.EndPost c, Workshop.Running w) =>
        w.Posts.GetValueOrDefault(c.Slot) is { Message: null, IsRefused: false } post && post.Attempt == c.Attempt
            ? new WorkshopEvent.Posted(c.Slot, c.Attempt, c.Message)
            : Decision.Nothing;
}
