using System.Collections.Immutable;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Wording;

namespace WorkshopBot.Server.Replay;

/// <summary>Plays a workshop from a file through the engine, as its people and its facilitator would have held it.</summary>
internal sealed class Player(WorkshopEngine engine, IStore store, WorkshopFile file, WorkshopId workshop, Action<string> progress)
{
    /// <summary>As many as wait at once, so that they share commits and never fill the mailbox.</summary>
    private const int AtOnce = 1_000;

    private readonly Dictionary<string, ParticipantId> people = new(StringComparer.Ordinal);
    private Workshop.Running state = null!;
    private int commands;

    /// <exception cref="WrongFileException">The workshop refuses something that the file says.</exception>
    public async Task<JourneyMap> Play(CancellationToken cancellationToken)
    {
        await Gather(cancellationToken);
        foreach (var step in file.Steps) await PlayStep(step, cancellationToken);
        await Facilitate(new Command.Finish(), "steps", cancellationToken);

        var profiles = await store.People.Profiles(workshop, cancellationToken);
        return MapProjection.Draw(state, id => profiles.GetValueOrDefault(id)?.Name);
    }

    private async Task Gather(CancellationToken cancellationToken)
    {
        for (var i = 0; i < file.People.Length; i++)
        {
            var name = file.People[i];
            people[name] = await store.People.Enter(workshop, new("file", name), new(name), new($"person-{i + 1}"), cancellationToken);
        }

        var script = new Script("file", [.. file.Steps.Select(s =>
        {
            var usual = ScriptStep.Of(s.Name.Value);
            return usual with { Anonymous = s.Anonymous ?? usual.Anonymous, Budget = s.Budget };
        })]);
        await Facilitate(
            new Command.Start(file.Title, file.Kind, file.Language, script, ImmutableDictionary<StepName, ImmutableArray<Entry>>.Empty), "$", cancellationToken);
        await All(file.People.Where(p => p != file.Facilitator).Select(p => (Command(p, new Command.Join()), "people", (FileForm?)null)), cancellationToken);
    }

    private async Task PlayStep(FileStep step, CancellationToken cancellationToken)
    {
        var index = state.Current;
        var form = FileForms.ByStep[step.Name.Value];
        var reader = new AnswerReader(form, new(state), name => people.TryGetValue(name, out var id) ? id : null);
        for (var part = 0; part < state.Steps[index].Definition.Parts; part++)
        {
            var answers = step.Answers
                .Select(answer => (Entries: reader.Read(answer, part), Answer: answer))
                .Where(a => !a.Entries.IsEmpty)
                .ToList();
            if (part > 0) await GoOn(step, answers.SelectMany(a => a.Entries), cancellationToken);

            var drawn = new StepPosition(index, Phase.Open, part);
            var saying = answers.Select(a => (Command(a.Answer.By, new Command.Add(drawn, a.Entries)), a.Answer.Json.Path, (FileForm?)form));
            await All(saying, cancellationToken);

            // Where all is on the table from the start there is nothing to reveal.
            if (state.Steps[index].Settings.Blind) await Next(step, cancellationToken);
        }

        await Merge(step, form, cancellationToken);
        await Next(step, cancellationToken);
        progress($"{step.Name}: {step.Answers.Length} {(step.Answers.Length == 1 ? "answer" : "answers")}");
    }

    /// <summary>To the next part, with what the file answers there on the shortlist.</summary>
    private async Task GoOn(FileStep step, IEnumerable<Entry> answers, CancellationToken cancellationToken)
    {
        var definition = state.Steps[state.Current].Definition;
        var items = answers
            .Select(e => definition.Kind(e.Kind)!.About is { } about ? e.Payload.Word(about) : null)
            .OfType<string>().Distinct(StringComparer.Ordinal).Select(id => new ElementId(id));
        await Facilitate(new Command.Shortlist(state.Current, [.. items]), step.Path, cancellationToken);
        await Next(step, cancellationToken);
    }

    private async Task Merge(FileStep step, FileForm form, CancellationToken cancellationToken)
    {
        for (var i = 0; i < step.Merges.Length; i++)
        {
            var group = Group(step.Merges[i], form.Kinds[0].Name);
            await Facilitate(
                new Command.Tidy([new TidyOperation.Merge(group[0], group[1..])]), step.Merges[i].Path, cancellationToken);
        }
    }

    /// <summary>A text that stands in a group several times names as many elements that have it.</summary>
    private ImmutableArray<ElementId> Group(FileMerge merge, string kind)
    {
        var names = new Names(state);
        var group = ImmutableArray.CreateBuilder<ElementId>();
        for (var i = 0; i < merge.Texts.Length; i++)
        {
            var text = merge.Texts[i];
            var named = names.All(kind, text);
            var times = merge.Texts.Count(t => t == text);
            var before = merge.Texts.Take(i).Count(t => t == text);
            if (named.Count == 0) throw new WrongFileException($"{merge.Path}[{i}]", "a text of this step");
            if (named.Count != times) throw new WrongFileException($"{merge.Path}[{i}]", $"a text that names one element of this step, not {named.Count}");
            group.Add(named[before].Id);
        }

        return group.ToImmutable();
    }

    private Task Next(FileStep step, CancellationToken cancellationToken)
    {
        var now = state.Steps[state.Current].Progress;
        return Facilitate(new Command.Next(new(state.Current, now.Phase, now.Part, now.Round)), step.Path, cancellationToken);
    }

    private Task Facilitate(Command command, string path, CancellationToken cancellationToken) =>
        All([(Command(file.Facilitator, command), path, null)], cancellationToken);

    private Sent Command(string by, Command command) => new(new($"line-{++commands}"), people[by], command);

    private async Task All(IEnumerable<(Sent Sent, string Path, FileForm? Form)> sent, CancellationToken cancellationToken)
    {
        foreach (var chunk in sent.Chunk(AtOnce))
        {
            var outcomes = await Task.WhenAll(chunk.Select(s =>
                engine.Execute(workshop, s.Sent.Id, s.Sent.By, s.Sent.Command, cancellationToken)));
            for (var i = 0; i < chunk.Length; i++) await Accept(outcomes[i], chunk[i].Path, chunk[i].Form, cancellationToken);
        }
    }

    private async Task Accept(Outcome outcome, string path, FileForm? form, CancellationToken cancellationToken)
    {
        while (outcome is Outcome.StillSaving saving) outcome = await saving.Later.WaitAsync(cancellationToken);
        switch (outcome)
        {
            case Outcome.Saved saved:
                state = (Workshop.Running)saved.Workshop;
                break;
            case Outcome.Refused refused:
                throw Wrong(refused.Refusal, path, form);
            default:
                throw new InvalidOperationException($"The workshop could not be saved: {outcome.GetType().Name}.");
        }
    }

    private WrongFileException Wrong(Refusal refusal, string path, FileForm? form) => refusal switch
    {
        Refusal.BadField { Field: var bad } when form?.Kinds.FirstOrDefault(k => k.Name == bad.Kind)?.Field(bad.Field) is { } field =>
            new($"{path}.{bad.Field}", Expectations.Of(field, bad.Problem)),
        Refusal.OverBudget over => new($"{path}.votes", $"at most {over.Budget} votes a person; this makes {over.Given}"),
        Refusal.TooManyEntries many => new(path, $"at most {many.Most} answers of this kind a person"),
        Refusal.OnlyFacilitators => new($"{path}.by", "the facilitator"),
        _ => WrongFileException.Saying(path, Say(refusal)),
    };

    /// <summary>A replay never waits for anybody, so no sentence counts from now.</summary>
    private string Say(Refusal refusal) => RefusalWording.Word(
        refusal, (Workshop?)state ?? Workshop.None(StepCatalog.Standard), Phrases.For("en"), now: default);

    private readonly record struct Sent(CommandId Id, ParticipantId By, Command Command);
}
