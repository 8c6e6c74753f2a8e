using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Engine.Wording;

namespace WorkshopBot.Engine.Acting;

/// <summary>Opens a person's form for a step and saves it; claims; the rest of what was said, for whoever wants to read it.</summary>
internal sealed class AnswerDesk(Counter counter, Pages pages, TimeProvider clock)
{
    public IEnumerable<KeyValuePair<string, Handler>> Handlers =>
    [
        new(Verbs.OpenAnswer, Open), new(Verbs.MoreRows, MoreRows),
        new(Verbs.SaveAnswer, (call, stop) => Save(call, more: false, stop)), new(Verbs.SaveMore, (call, stop) => Save(call, more: true, stop)),
        new(Verbs.Claim, (call, stop) => Claim(call, claims: true, stop)), new(Verbs.Unclaim, (call, stop) => Claim(call, claims: false, stop)),
        new(Verbs.Details, Details), new(Verbs.CatchUp, CatchUp),
    ];

    private async Task<Reply> Open(Call call, CancellationToken cancellationToken)
    {
        if (Closed(call) is { } refused) return refused;

        var step = call.Workshop.Steps[call.Step];
        if (pages.Templates.ForForm(step, call.Facilitates) is not { } template)
            return counter.Refuse(new Refusal.StepNotOpen(step.Definition.Name), call);

        var scene = await pages.Scene(call, cancellationToken);
        var own = await pages.Own(call, call.Step, cancellationToken);
        var answered = call.Step == call.Workshop.Current && scene.Answered.Contains(call.By);
        var filled = own.Prefill(step, call.Workshop, answered).AddRange(Solving(call, step));

        // Who opens their answer again is not done any more, until they save it.
        if (answered && step.Progress.Phase == Phase.Open
            && await counter.Do(call, new Command.Reconsider(call.Step), cancellationToken) is Reply.Refused notNow) return notNow;

        return new Reply.Show(await Form(template, call, filled, null, cancellationToken));
    }

    /// <summary>The same form with more rows. What was typed comes along.</summary>
    private async Task<Reply> MoreRows(Call call, CancellationToken cancellationToken)
    {
        if (Closed(call) is { } refused) return refused;

        var step = call.Workshop.Steps[call.Step];
        if (pages.Templates.ForForm(step, call.Facilitates) is not { } template)
            return counter.Refuse(new Refusal.StepNotOpen(step.Definition.Name), call);

        var typed = new FormReader(step.Definition, call.Action.Inputs, call.Workshop, []);
        return new Reply.Show(await Form(template, call, typed.Entries, call.Number32("rows"), cancellationToken));
    }

    private async Task<Reply> Save(Call call, bool more, CancellationToken cancellationToken)
    {
        var at = call.At;
        if (call.Workshop.Step(at.Step) is not { } step) return counter.Refuse(new Refusal.UnknownStep(), call);

        // Only a second page needs what the first has saved.
        var own = more ? (await pages.Own(call, at.Step, cancellationToken)).Said : [];
        if (!more && step.Definition.Kinds.Any(k => k.About is not null && !step.IsAnonymous))
            own = (await pages.Own(call, at.Step, cancellationToken)).Said;

        var form = new FormReader(step.Definition, call.Action.Inputs, call.Workshop, own);
        if (form.Covers.IsEmpty) return counter.Refuse(new Refusal.UnknownKind(0, ""), call);

        if (await PersonalDataCheck.Errors(form, step, call, pages, cancellationToken) is { IsEmpty: false } named)
            return new Reply.Refused(call.Phrases["personal.in-form.say"], named);

        return await counter.Do(
            call, new Command.Save(at, form.Entries) { Covers = form.Covers }, cancellationToken,
            say: call.Phrases[step.Progress.Phase is Phase.Reveal or Phase.Settled ? "reply.saved-late" : "reply.saved"],
            next: more ? null : after => More(after, at.Step, cancellationToken),
            errors: refusal => Errors(refusal, form, call));
    }

    /// <summary>A second page where the step has one. Nobody has to fill it in.</summary>
    private async Task<Card?> More(Call after, int position, CancellationToken cancellationToken)
    {
        var step = after.Workshop.Steps[position];
        if (step.Progress.Phase != Phase.Open || pages.Templates.ForMore(step) is not { } template) return null;

        var own = await pages.Own(after, position, cancellationToken);
        return await Form(template, after, [.. own.Said.Select(e => new Entry(e.Kind, e.Payload))], null, cancellationToken, position);
    }

    private Task<Card> Form(
        string template, Call call, ImmutableArray<Entry> filled, int? rows, CancellationToken cancellationToken, int? position = null) =>
        pages.Fill(template, call, (scene, words) => new FormData(scene, position ?? call.Step, call.By, filled, words).Write(rows), cancellationToken);

    private Reply.Refused? Closed(Call call)
    {
        if (call.Workshop.Step(call.Step) is not { } step) return counter.Refuse(new Refusal.UnknownStep(), call);
        if (call.Workshop.Present(call.By) is not { } person) return counter.Refuse(new Refusal.NotInWorkshop(), call);
        if (person.Role == Role.Observer) return counter.Refuse(new Refusal.OnlyObserving(), call);
        if (call.Workshop.Ending is not null) return counter.Refuse(new Refusal.AlreadyFinished(), call);
        return step.Progress.Phase is Phase.Waiting or Phase.Skipped || step.IsSealed ? counter.Refuse(new Refusal.StepNotOpen(step.Definition.Name), call) : null;
    }

    /// <summary>A row for what the person wants to solve, when they pressed <em>Solve</em> beside it.</summary>
    private static IEnumerable<Entry> Solving(Call call, StepState step) =>
        from kind in step.Definition.Kinds
        from field in kind.Fields.OfType<ReferencesField>()
        where call.Text(field.Name) is { Length: > 0 }
        let id = ReferenceField.Find(call.Text(field.Name)!, field.Kind, call.Workshop)
        where id is not null
        select new Entry(kind.Name, Payload.Of((field.Name, (FieldValue)ImmutableArray.Create(id.Value.Value))));

    private Task<Reply> Claim(Call call, bool claims, CancellationToken cancellationToken) =>
        counter.Do(call, new Command.Claim(call.Step, call.Stage("stage") ?? new(""), claims), cancellationToken);

    private async Task<Reply> Details(Call call, CancellationToken cancellationToken)
    {
        if (call.Workshop.Step(call.Step) is null) return counter.Refuse(new Refusal.UnknownStep(), call);
        if (call.Workshop.Present(call.By) is null) return counter.Refuse(new Refusal.NotInWorkshop(), call);

        return new Reply.Show(await pages.Fill("details", call, (scene, words) => new DetailsData(scene, call.Step, call.Stage("stage"), words).Write(), cancellationToken));
    }

    private async Task<Reply> CatchUp(Call call, CancellationToken cancellationToken) => call.Workshop.Present(call.By) is null
        ? counter.Refuse(new Refusal.NotInWorkshop(), call)
        : new Reply.Show(await pages.Fill("catch-up", call, (scene, words) => new BoardData(scene, words).Write(), cancellationToken));

    /// <summary>Says what is wrong where it was typed.</summary>
    private ImmutableDictionary<string, string> Errors(Refusal refusal, FormReader form, Call call)
    {
        var (source, field, say) = refusal switch
        {
            Refusal.BadField r => (form.Source(r.Row), r.Field.Field, RefusalWording.Word(r.Field, call.Workshop, call.Phrases)),
            Refusal.SaidTwice r => (form.Source(r.Row), "", Word()),
            Refusal.NotInThisRound r => (form.Source(r.Row), "", Word()),
            Refusal.TooManyEntries r => (form.SourceOf(r.Kind), "", Word()),
            Refusal.OverBudget => (form.Source(0), "", Word()),
            _ => default,
        };
        if (source is not { } typed) return [];

        var sentence = typed.Line == 0 ? say : call.Phrases.Format("form.line", ("line", typed.Line.ToString(CultureInfo.InvariantCulture)), ("problem", say));
        return ImmutableDictionary<string, string>.Empty.Add(typed.For(field.Length > 0 ? field : typed.Input.Field), sentence);

        string Word() => RefusalWording.Word(refusal, call.Workshop, call.Phrases, clock.GetUtcNow());
    }
}
