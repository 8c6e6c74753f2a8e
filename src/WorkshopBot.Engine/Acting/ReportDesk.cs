using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>Something said in one line, beside any form. What was guessed of it is told at once, and can be taken back or changed.</summary>
internal sealed class ReportDesk(Counter counter, Pages pages)
{
    public IEnumerable<KeyValuePair<string, Handler>> Handlers => [new(Verbs.Add, Add), new(Verbs.TakeBack, TakeBack)];

    private async Task<Reply> Add(Call call, CancellationToken cancellationToken)
    {
        if (GatheringDesk.Said(call) is not { } text) return GatheringDesk.Ask("reply.add-what", call);
        if (call.Workshop.Step(call.Workshop.Current)?.Definition.Read(text, call.Workshop) is not { } entry)
            return Counter.Refuse("reply.no-single-words", call);

        return await counter.Do(
            call, new Command.Add(Positions.Of(call.Workshop), [entry]), cancellationToken, call.Phrases["reply.added"],
            next: after => Reported(after, call.Workshop.Current, entry, cancellationToken));
    }

    private Task<Reply> TakeBack(Call call, CancellationToken cancellationToken) => counter.Do(
        call, new Command.TakeBack(call.At, new(call.Text("element") ?? "")), cancellationToken, call.Phrases["reply.taken-back"]);

    /// <summary>Only where something was guessed is there more to say than that it was added.</summary>
    private async Task<Card?> Reported(Call after, int position, Entry entry, CancellationToken cancellationToken)
    {
        if (after.Workshop.Step(position) is not { Settings.Pace: Domain.Scripts.Pace.Window } step
            || step.Definition.Kind(entry.Kind) is not { Weight: not null, StageField: not null } kind) return null;

        var own = await pages.Own(after, position, cancellationToken);
        var said = own.Said.LastOrDefault(e => e.Kind == kind.Name && e.Payload.Word(kind.TextField!) == Text.Clean(entry.Payload.Word(kind.TextField!)!));
        return said is null ? null : await pages.Fill("reported", after, (scene, words) => new ReportedData(scene, said, kind, words).Write(), cancellationToken);
    }
}
