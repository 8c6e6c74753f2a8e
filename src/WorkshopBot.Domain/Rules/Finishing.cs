using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;

namespace WorkshopBot.Domain.Rules;

internal static class Finishing
{
    public static Decision Finish(Command.Finish c, Request r, Workshop.Running w)
    {
        if (w.Ending is not null) return new Refusal.AlreadyFinished();
        if (c.ReviewInMonths is < 1 or > Reviewing.LongestMonths) return new Refusal.BadValue("reviewInMonths");

        var events = ImmutableArray.CreateBuilder<WorkshopEvent>();
        for (var i = 0; i < w.Steps.Length; i++)
        {
            if (w.Steps[i].Progress.Phase is Phase.Open or Phase.Reveal) events.AddRange(Moving.Settle(i, r, w));
        }

        events.Add(new WorkshopEvent.Finished(r.Now, r.By!.Value, r.Now.AddMonths(c.ReviewInMonths), w.Version + 1));
        return events.ToImmutable();
    }

    /// <summary>A finished map is another version of itself with what it has come to since, and its review is due as before.</summary>
    public static IEnumerable<WorkshopEvent> Again(Workshop.Running w)
    {
        if (w.Ending is { } ending) yield return new WorkshopEvent.Finished(ending.At, ending.Owner, ending.NextReview, w.Version + 1);
    }

    public static Decision Resume(Workshop.Running w) =>
        w.Ending is null ? new Refusal.NotFinished() : new WorkshopEvent.Resumed(w.Version);
}
