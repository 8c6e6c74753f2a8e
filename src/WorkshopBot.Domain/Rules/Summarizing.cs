using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Domain.Rules;

/// <summary>Where the map in short is shown, and when it comes anew. In the group's own channel anybody asks for it; everything else is for who leads.</summary>
internal static class Summarizing
{
    /// <summary>Each is edited with every change of the map.</summary>
    private const int MostPlaces = 10;

    // A line.
    private const int LongestRule = 200;

    public static Decision Show(Command.ShowSummary c, Request r, Workshop.Running w)
    {
        if (r.By is null) return new Refusal.NotInWorkshop();
        if (w.Place is not { } own) return new Refusal.NotPosting();

        var place = c.Place ?? own;
        if (place != own && w.Present(r.By) is not { Role: Role.Facilitator }) return new Refusal.OnlyFacilitators();
        if (Obstacle(place, c.Name, w) is { } refusal) return refusal;

        return Of(place, w) is { IsEnded: false } there && r.Now - there.At < Summary.StaysFor && !IsMissing(there, r, w)
            ? Decision.Nothing
            : new WorkshopEvent.SummaryBegun(place, c.Name, MapPrint.Of(w));
    }

    public static Decision Repeat(Command.RepeatSummary c, Request r, Workshop.Running w)
    {
        if (w.Place is not { } own) return new Refusal.NotPosting();

        var place = c.Place ?? own;
        if (c.Rule.Length > LongestRule || r.Repeating(c.Rule, r.Now) is not { } next) return new Refusal.BadValue("rule");
        return Obstacle(place, c.Name, w) is { } refusal ? refusal
            : Of(place, w) is { IsEnded: false } there && there.Rule == c.Rule ? Decision.Nothing
            : new WorkshopEvent.SummaryTimed(place, c.Name, c.Rule, next);
    }

    public static Decision End(Command.EndSummary c, Workshop.Running w) =>
        Of(c.Place ?? w.Place, w) is { IsEnded: false } there ? new WorkshopEvent.SummaryEnded(there.Place) : Decision.Nothing;

    /// <summary>What is due by its rule. A message that says nothing new is left out; times that were missed are not made up for.</summary>
    public static IEnumerable<WorkshopEvent> Due(Request r, Workshop.Running w)
    {
        var print = new Lazy<string>(() => MapPrint.Of(w));
        foreach (var (_, due) in w.Summaries.Where(s => s.Value.Next <= r.Now).OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            if (due.Print != print.Value || IsMissing(due, r, w)) yield return new WorkshopEvent.SummaryBegun(due.Place, due.Name, print.Value);
            yield return new WorkshopEvent.SummaryTimed(due.Place, due.Name, due.Rule, r.Repeating(due.Rule!, r.Now));
        }
    }

    public static DateTimeOffset? Alarm(Workshop.Running w) => w.Summaries.Values.Min(s => s.Next);

    private static Summary? Of(Place? place, Workshop.Running w) =>
        place is null ? null : w.Summaries.GetValueOrDefault(Summary.KeyOf(place));

    /// <summary>Refused by the chat, or whoever posted it died: as far as the log knows nobody sees it.</summary>
    private static bool IsMissing(Summary there, Request r, Workshop.Running w) =>
        w.Posts.GetValueOrDefault(Slots.Summary(there.Number)) is not { } post ? there.Number == 0 : post.IsRefused || post.IsLost(r.Now);

    private static Refusal? Obstacle(Place place, string? name, Workshop.Running w)
    {
        if (name is { Length: > Text.LongestName }) return new Refusal.BadText(TextProblem.TooLong, Text.LongestName);
        return Of(place, w) is null && w.Summaries.Values.Count(s => !s.IsEnded) >= MostPlaces ? new Refusal.TooManyChannels(MostPlaces) : null;
    }
}
