using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Acting;

/// <summary>Shows the map in short in channels, now and again and again, and ends that. Another channel than the group's comes with the action.</summary>
internal sealed class SummaryDesk(Counter counter, Pages pages, TimeProvider clock)
{
    /// <summary>How often, as it was typed behind <em>every</em>.</summary>
    public const string Every = "every";

    private const string Repeats = "repeats";
    private const string Weekly = "weekly";
    private const string Monthly = "monthly";

    public IEnumerable<KeyValuePair<string, Handler>> Handlers =>
    [
        new(Verbs.ShowSummary, Show), new(Verbs.OpenSummary, Open), new(Verbs.Summary, Save), new(Verbs.EndSummary, End),
    ];

    private async Task<Reply> Show(Call call, CancellationToken cancellationToken)
    {
        var reply = await counter.Do(call, new Command.ShowSummary(call.Action.Place, call.Action.PlaceName), cancellationToken);
        return reply is not Reply.Done done ? reply
            : done.Workshop.LastSummary == call.Workshop.LastSummary ? done with { Say = call.Phrases["summary.above"] }
            : call.Action.PlaceName is { } channel ? done with { Say = call.Phrases.Format("summary.shown", ("channel", channel)) }
            : done with { Say = call.Phrases["summary.comes"] };
    }

    private async Task<Reply> Open(Call call, CancellationToken cancellationToken) => call.Facilitates
        ? new Reply.Show(await pages.Fill(
            "summary-form", call, (scene, words) => new SummaryData(scene, call.Action.By, words).Write(), cancellationToken))
        : counter.Refuse(new Refusal.OnlyFacilitators(), call);

    private async Task<Reply> Save(Call call, CancellationToken cancellationToken)
    {
        var zone = (await pages.Scene(call, cancellationToken)).ZoneOf(call.By);
        var every = call.Text(Every) ?? Typed(call);
        if (every is null) return await Show(call, cancellationToken);
        if (TypedRepeat.Read(every, zone, clock.GetUtcNow()) is not { } read) return Unclear(call);

        var rule = read is Recurrence.Monthly ? Dated(read, call) : read;
        return await counter.Do(
            call, new Command.RepeatSummary(RecurrenceText.Write(rule), call.Action.Place, call.Action.PlaceName), cancellationToken,
            call.Phrases.Format(
                "summary.repeats", ("channel", call.Action.PlaceName ?? call.Phrases["summary.here"]), ("often", SummaryData.Often(rule, call.Phrases))));
    }

    private async Task<Reply> End(Call call, CancellationToken cancellationToken)
    {
        var place = call.Text("summary") is { Length: > 0 } key ? call.Workshop.Summaries.GetValueOrDefault(key)?.Place : call.Action.Place ?? call.Workshop.Place;
        var isShown = place is not null && call.Workshop.Summaries.GetValueOrDefault(Summary.KeyOf(place)) is { IsEnded: false };
        if (!isShown && !call.IsRetry) return Counter.Refuse("summary.not-shown", call);

        return await counter.Do(call, new Command.EndSummary(place), cancellationToken, call.Phrases["summary.stopped"]);
    }

    /// <summary>What the form says, as one would type it; null for at once.</summary>
    private static string? Typed(Call call) => call.Text(Repeats) switch
    {
        Weekly => $"{call.Text("days")} {call.Text("time")}",
        Monthly => $"month {call.Text("time")}",
        _ => null,
    };

    private static Recurrence Dated(Recurrence rule, Call call) => call.Number32("day") is >= 1 and <= Recurrence.Monthly.LastDay and var day
        ? new Recurrence.Monthly(day) { At = rule.At, Zone = rule.Zone }
        : rule;

    private static Reply.Refused Unclear(Call call) =>
        new(call.Phrases["summary.unclear"], ImmutableDictionary<string, string>.Empty.Add("days", call.Phrases["summary.unclear"]));
}
