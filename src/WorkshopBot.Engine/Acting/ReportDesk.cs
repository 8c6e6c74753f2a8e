using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>Something said in one line, beside any form. What was guessed of it is told at once, and can be taken back or changed.</summary>
internal sealed class ReportDesk(Counter counter, Pages pages)
{
    /// <summary>As much as a button can carry on every channel: the line comes back with what is chosen.</summary>
    private const int LongestOnButton = 1_000;

    public IEnumerable<KeyValuePair<string, Handler>> Handlers =>
    [
        new(Verbs.Add, Add), new(Verbs.TakeBack, TakeBack),
        new(Verbs.Recur, (call, stop) => Recur(call, takesBack: false, stop)), new(Verbs.Unrecur, (call, stop) => Recur(call, takesBack: true, stop)),
    ];

    private async Task<Reply> Add(Call call, CancellationToken cancellationToken)
    {
        if (GatheringDesk.Said(call) is not { } text) return GatheringDesk.Ask("reply.add-what", call);
        if (call.Text("checked") is null && call.Workshop.Step(call.Workshop.Current) is { } step && PersonalDataCheck.IsAsked(step)
            && PersonalData.Find(text) is { IsEmpty: false } found)
            return await PointOut(text, found, call, cancellationToken);

        if (call.Workshop.Step(call.Workshop.Current)?.Definition.Read(text, call.Workshop) is not { } entry)
            return Counter.Refuse("reply.no-single-words", call);

        return await counter.Do(
            call, new Command.Add(Positions.Of(call.Workshop), [entry]), cancellationToken, call.Phrases["reply.added"],
            next: after => Reported(after, call.Workshop.Current, entry, cancellationToken));
    }

    private async Task<Reply> PointOut(string text, ImmutableArray<Found> found, Call call, CancellationToken cancellationToken)
    {
        var data = new PersonalDataData(text, found, call.Phrases);
        return text.Length > LongestOnButton
            ? new Reply.Refused(call.Phrases.Format("personal.long", ("found", data.Found)), [])
            : new Reply.Show(await pages.Fill("personal-data", call, (_, _) => data.Write(), cancellationToken));
    }

    private Task<Reply> TakeBack(Call call, CancellationToken cancellationToken) => counter.Do(
        call, new Command.TakeBack(call.At, new(call.Text("element") ?? "")), cancellationToken, call.Phrases["reply.taken-back"]);

    /// <summary>By the handle that a person types, or as a button names it.</summary>
    private async Task<Reply> Recur(Call call, bool takesBack, CancellationToken cancellationToken)
    {
        if (call.Text("element") is not { Length: > 0 } named) return Counter.Refuse("reply.again-what", call);

        var w = call.Workshop;
        var element = w.Handles.TryGetValue(named.Trim().ToUpperInvariant(), out var found) ? found : new ElementId(named);
        var at = Positions.Read(call.Text("at")) ?? Positions.Of(w);
        return await counter.Do(
            call, new Command.Recur(at, element, takesBack), cancellationToken, call.Phrases[takesBack ? "reply.taken-back" : "reply.recurred"],
            next: after => takesBack ? Task.FromResult<Card?>(null) : Recurred(after, at.Step, element, cancellationToken));
    }

    private async Task<Card?> Recurred(Call after, int position, ElementId element, CancellationToken cancellationToken)
    {
        var own = await pages.Own(after, position, cancellationToken);
        var again = own.Said.FirstOrDefault(e => e.Id == element);
        return again is null ? null : await Show(again, after.Workshop.Steps[position].Definition.Kind(again.Kind)!, after, cancellationToken, again: true);
    }

    private Task<Card> Show(Element said, EntryKind kind, Call call, CancellationToken cancellationToken, bool again = false) =>
        pages.Fill("reported", call, (scene, words) => new ReportedData(scene, said, kind, words).Write(again), cancellationToken);

    /// <summary>Only where something was guessed is there more to say than that it was added.</summary>
    private async Task<Card?> Reported(Call after, int position, Entry entry, CancellationToken cancellationToken)
    {
        if (after.Workshop.Step(position) is not { Settings.Pace: Domain.Scripts.Pace.Window } step
            || step.Definition.Kind(entry.Kind) is not { Weight: not null, StageField: not null } kind) return null;

        var own = await pages.Own(after, position, cancellationToken);
        var said = own.Said.LastOrDefault(e => e.Kind == kind.Name && e.Payload.Word(kind.TextField!) == Text.Clean(entry.Payload.Word(kind.TextField!)!));
        return said is null ? null : await Show(said, kind, after, cancellationToken);
    }
}
