using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Scripts;

namespace WorkshopBot.Domain.Rules;

internal static class Starting
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(366);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(366);

    // A line.
    private const int LongestRule = 200;

    /// <summary>Whoever asks more people asks a channel or a group.</summary>
    private const int MostInvited = 100;

    public static Decision Start(Command.Start start, Request request, Workshop.NotStarted none)
    {
        if (request.By is not { } facilitator) return new Refusal.NotInWorkshop();

        var title = Text.Clean(start.Title);
        if (Text.Problem(title, Text.LongestName) is { } problem) return new Refusal.BadText(problem, Text.LongestName);
        if (!MapKinds.All.Contains(start.Kind)) return new Refusal.BadValue("kind");
        if (!Languages.IsTag(start.Language)) return new Refusal.BadValue("language");
        if ((start.Audience == Audience.Group) != (start.Group is { Length: > 0 and <= LongestRule })) return new Refusal.BadValue("audience");
        if (start.Invited.Length > MostInvited) return new Refusal.BadValue("people");
        if (start.Script.Steps.IsEmpty || start.Script.Steps.DistinctBy(s => s.Step).Count() != start.Script.Steps.Length) return new Refusal.BadValue("script");
        foreach (var step in start.Script.Steps)
        {
            if (none.Catalog.Find(step.Step) is null) return new Refusal.UnknownStep();
            if (step.Minutes is < 0 or > 24 * 60 || step.Days is < 0 or > 366 || step.Budget is < 1 or > 99) return new Refusal.BadValue(step.Step.Value);
            if (step.Recurs is not null && (step.Pace != Pace.Window || step.Recurs.Length > LongestRule)) return new Refusal.BadValue("recurs");
            if (CheckWindow(step, request.Now) is { } window) return window;
        }

        var given = start.Script.Steps.TakeWhile(s => s.Given).Count();
        if (given == start.Script.Steps.Length || start.Script.Steps.Skip(given).Any(s => s.Given)) return new Refusal.BadValue("script");

        var events = ImmutableArray.CreateBuilder<WorkshopEvent>();
        events.Add(new WorkshopEvent.Started(title, start.Kind, start.Language, start.Script.Name, start.Script.Steps));
        events.Add(new WorkshopEvent.Joined(facilitator, Role.Facilitator));
        if (start.Place is { } place) events.Add(new WorkshopEvent.Met(place));
        if (start.Reported is { Findings.IsEmpty: false } reported) events.Add(new WorkshopEvent.ReportsAwait(reported));
        if (start.Audience != Audience.Whoever) events.Add(new WorkshopEvent.AudienceChosen(start.Audience) { Group = start.Group });
        foreach (var invited in start.Invited.Distinct().Where(id => id != facilitator)) events.Add(new WorkshopEvent.Joined(invited, Role.Participant));
        if (start.LandsOn is { } map) events.Add(new WorkshopEvent.Aimed(map));

        var begun = (Workshop.Running)none.Apply(new(request.Id, facilitator, events.ToImmutable()), request.Now);
        var stages = Drafting.StageNames(start.Drafts.Values.SelectMany(d => d));
        for (var i = 0; i < begun.Steps.Length; i++)
        {
            if (!start.Drafts.TryGetValue(begun.Steps[i].Definition.Name, out var draft)) continue;
            if (Drafting.Check(draft, begun.Steps[i].Definition, stages, begun) is { } refusal) return refusal;
            events.Add(new WorkshopEvent.Drafted(i, draft));
        }

        var drafted = (Workshop.Running)none.Apply(new(request.Id, facilitator, events.ToImmutable()), request.Now);
        for (var i = 0; i < given; i++) events.AddRange(Moving.Settle(i, request, drafted));
        if (given > 0) events.Add(new WorkshopEvent.TurnedTo(given));
        events.AddRange(Moving.Arrive(given, request, drafted));
        return events.ToImmutable();
    }

    /// <summary>As far as both ends are said they are in order, and not further away than a year.</summary>
    private static Refusal.BadValue? CheckWindow(ScriptStep step, DateTimeOffset now)
    {
        var opens = step.Opens is { } at && at > now ? at : now;
        if (opens > now + LongestWait) return new Refusal.BadValue("opens");
        return step.Closes is { } closes && (closes <= opens || closes > opens + LongestWindow) ? new Refusal.BadValue("closes") : null;
    }
}
