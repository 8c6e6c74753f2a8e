using static WorkshopBot.Domain.Events.WorkshopEvent;

namespace WorkshopBot.Domain.Rules;

/// <summary>What finishing a map, and taking it up again, makes of a workshop.</summary>
internal static class FoldReviews
{
    /// <summary>Each is kept whole, and shares what did not change with the next.</summary>
    private const int MostFinishes = 24;

    public static Workshop.Running Apply(Workshop.Running w, Finished e)
    {
        var finished = w with { Ending = new(e.At, e.Owner, e.NextReview), Version = e.Version };
        var others = w.Finishes.RemoveAll(f => f.Version >= e.Version).Add(finished with { Finishes = [] });
        return finished with { Finishes = others.Count > MostFinishes ? others.RemoveAt(0) : others };
    }

    /// <summary>A finish that is taken back has never been.</summary>
    public static Workshop.Running Apply(Workshop.Running w, Resumed e) => w with
    {
        Ending = null,
        Version = e.Version,
        IsReviewDue = false,
        Review = [],
        Finishes = w.Finishes.RemoveAll(f => f.Version > e.Version),
    };
}
