using System.Collections.Immutable;
using System.Diagnostics;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Engine.Wording;

namespace WorkshopBot.Engine.Acting;

/// <summary>Hands commands to the engine and words what became of them.</summary>
internal sealed class Counter(WorkshopEngine engine, TimeProvider clock)
{
    /// <param name="say">Said when it is durable; null where what everybody sees says it.</param>
    /// <param name="next">A further page, drawn on the workshop as it is then.</param>
    /// <param name="errors">Where in the form a refusal belongs.</param>
    public Task<Reply> Do(
        Call call, Command command, CancellationToken cancellationToken, string? say = null, string part = "",
        Func<Call, Task<Card?>>? next = null, Func<Refusal, ImmutableDictionary<string, string>>? errors = null) =>
        Do(call.Action with { Form = call.Form(part) }, call.Phrases, command, say, errors, async (after, number) =>
            next is null ? null : await next(call with { Workshop = after, Number = number }), cancellationToken);

    public async Task<Reply> Do(
        ChatAction action, Phrases phrases, Command command, string? say, Func<Refusal, ImmutableDictionary<string, string>>? errors,
        Func<Workshop.Running, long, Task<Card?>> next, CancellationToken cancellationToken)
    {
        return await Word(await engine.Execute(action.Workshop, action.Form, action.By.Id, command, cancellationToken));

        async Task<Reply> Word(Outcome became) => became switch
        {
            Outcome.Saved { Workshop: Workshop.Running after, Number: var number } => new Reply.Done(say, await next(after, number), after, number),
            Outcome.Refused { Refusal: var refusal } => Refuse(refusal, action.Workshop, phrases, errors),
            Outcome.StillSaving { Later: var later } => new Reply.StillSaving(phrases["reply.still-saving"], Later(later)),
            Outcome.Busy => Passing("reply.busy"),
            Outcome.Unavailable => Passing("reply.unavailable"),
            Outcome.Unknown => Passing("reply.unknown"),
            Outcome.ReadOnly => new Reply.Refused(phrases["reply.read-only"], []),
            Outcome.Failed { ErrorId: var id } => new Reply.Refused(phrases.Format("reply.failed", ("error", id)), []),
            _ => throw new UnreachableException(),
        };

        Reply.Refused Passing(string phrase) => new(phrases[phrase], []) { IsPassing = true };

        async Task<Reply> Later(Task<Outcome> later) => await Word(await later);
    }

    public Reply.Refused Refuse(Refusal refusal, Call call) => Refuse(refusal, call.Action.Workshop, call.Phrases, errors: null);

    public static Reply.Refused Refuse(string phrase, Call call) => new(call.Phrases[phrase], []);

    private Reply.Refused Refuse(
        Refusal refusal, WorkshopId workshop, Phrases phrases, Func<Refusal, ImmutableDictionary<string, string>>? errors) => new(
        RefusalWording.Word(refusal, engine.LastSeen(workshop)?.Workshop ?? Workshop.None(StepCatalog.Standard), phrases, clock.GetUtcNow()),
        errors?.Invoke(refusal) ?? []);
}
