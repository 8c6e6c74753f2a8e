using static WorkshopBot.Domain.Events.WorkshopEvent;

namespace WorkshopBot.Domain.Rules;

/// <summary>Where the map in short is shown.</summary>
internal static class FoldSummaries
{
    public static Workshop.Running Apply(Workshop.Running w, SummaryBegun e, DateTimeOffset at)
    {
        var before = Of(w, e.Place, e.Name);
        var begun = before with { Number = w.LastSummary + 1, Former = before.Number, At = at, Print = e.Print, IsEnded = false };
        return Kept(w with { LastSummary = begun.Number }, begun);
    }

    public static Workshop.Running Apply(Workshop.Running w, SummaryTimed e) =>
        Kept(w, Of(w, e.Place, e.Name) with { Rule = e.Next is null ? null : e.Rule, Next = e.Next, IsEnded = false });

    public static Workshop.Running Apply(Workshop.Running w, SummaryEnded e) => Of(w, e.Place, name: null) switch
    {
        { Number: 0 } => w with { Summaries = w.Summaries.Remove(Summary.KeyOf(e.Place)) },
        var there => Kept(w, there with { Rule = null, Next = null, IsEnded = true }),
    };

    private static Summary Of(Workshop.Running w, Place place, string? name) =>
        w.Summaries.GetValueOrDefault(Summary.KeyOf(place)) is { } there ? there with { Name = name ?? there.Name } : new(place, name);

    private static Workshop.Running Kept(Workshop.Running w, Summary summary) =>
        w with { Summaries = w.Summaries.SetItem(Summary.KeyOf(summary.Place), summary) };
}
