using System.Collections.Immutable;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Server.Replay;

namespace WorkshopBot.Server.Demo;

/// <summary>
/// The people of an example, in one workshop: they answer each step when it opens, a few seconds apart, by the same engine as
/// everybody, until it is finished.
/// </summary>
internal sealed class SimulatedGroup(WorkshopEngine engine, IStore store, WorkshopFile file, WorkshopId workshop, TimeProvider clock)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(8);

    /// <summary>The last of the group think long.</summary>
    private const int Slow = 2;

    private readonly Dictionary<string, ParticipantId> people = new(StringComparer.Ordinal);
    private int commands;

    /// <summary>Makes the group known, starts the workshop and lets everybody join.</summary>
    public async Task Gather(CancellationToken cancellationToken)
    {
        var phrases = Phrases.For(file.Language);
        for (var i = 0; i < file.People.Length; i++)
        {
            var name = phrases.Format("web.demo.simulated", ("name", file.People[i]));
            people[file.People[i]] = await store.People.Enter(
                workshop, new("file", file.People[i]), new(name, file.Language), new($"simulated-{i + 1}"), cancellationToken);
        }

        var script = new Script("example", [.. file.Steps.Select(SettingsOf), ScriptStep.Of("owners", 5)]);
        await Send(
            file.Facilitator,
            new Command.Start(file.Title, file.Kind, file.Language, script, ImmutableDictionary<StepName, ImmutableArray<Entry>>.Empty),
            cancellationToken);
        foreach (var name in file.People) await Send(name, new Command.Join(), cancellationToken);
    }

    /// <summary>Takes part until the workshop is finished.</summary>
    public async Task TakePart(CancellationToken cancellationToken)
    {
        var answered = new HashSet<StepPosition>();
        while (await Look(cancellationToken) is { Ending: null } w)
        {
            if (OpenAt(w) is { } position && answered.Add(position)) await Answer(position, cancellationToken);
            else await Task.Delay(LookEvery, clock, cancellationToken);
        }
    }

    private static ScriptStep SettingsOf(FileStep step)
    {
        var usual = ScriptStep.Of(step.Name.Value);
        return usual with { Anonymous = step.Anonymous ?? usual.Anonymous, Budget = step.Budget };
    }

    private static StepPosition? OpenAt(Workshop.Running w) =>
        w.Step(w.Current) is { Progress: { Phase: Phase.Open } p } ? new(w.Current, Phase.Open, p.Part, p.Round) : null;

    private async Task Answer(StepPosition position, CancellationToken cancellationToken)
    {
        for (var i = 0; i < file.People.Length; i++)
        {
            var think = i < file.People.Length - Slow ? Apart : Late;
            if (await Thought(think, position, cancellationToken) is not { } w) return;

            // Who is late says it all the same, as people do; the workshop decides what becomes of it.
            var entries = EntriesOf(file.People[i], position, w);
            if (!entries.IsEmpty) await Send(file.People[i], new Command.Add(position, entries), cancellationToken);
        }
    }

    /// <summary>Lets time pass; null when the group is asked something else meanwhile.</summary>
    private async Task<Workshop.Running?> Thought(TimeSpan think, StepPosition position, CancellationToken cancellationToken)
    {
        for (var passed = TimeSpan.Zero; passed < think; passed += LookEvery)
        {
            await Task.Delay(LookEvery, clock, cancellationToken);
            if (await Look(cancellationToken) is not { } w || w.Current != position.Step) return null;
            if (OpenAt(w) is { } now && now != position) return null;
        }

        return await Look(cancellationToken);
    }

    private ImmutableArray<Entry> EntriesOf(string name, StepPosition position, Workshop.Running w)
    {
        var step = w.Steps[position.Step];
        var said = file.Steps.FirstOrDefault(s => s.Name == step.Definition.Name)?.Answers.Where(a => a.By == name).ToImmutableArray() ?? [];
        if (said.IsEmpty) return Remark(step);

        var reader = new AnswerReader(FileForms.ByStep[step.Definition.Name.Value], new(w), n => people.TryGetValue(n, out var id) ? id : null);
        return [.. said.SelectMany(answer => Read(reader, answer, position.Part))];
    }

    /// <summary>What names something that the real facilitator has renamed, merged or parked is left unsaid.</summary>
    private static ImmutableArray<Entry> Read(AnswerReader reader, FileAnswer answer, int part)
    {
        try
        {
            return reader.Read(answer, part);
        }
        catch (WrongFileException)
        {
            return [];
        }
    }

    /// <summary>Who has nothing to add to a draft says that it fits.</summary>
    private static ImmutableArray<Entry> Remark(StepState step) => step.Definition.Kind(PersonaStep.Remark.Name) is { } remark
        ? [new(remark.Name, Payload.Of(("fits", (FieldValue)"fits")))]
        : [];

    private async Task<Workshop.Running?> Look(CancellationToken cancellationToken) =>
        await engine.Look(workshop, cancellationToken) is Outcome.Saved { Workshop: Workshop.Running w } ? w : null;

    private Task<Outcome> Send(string name, Command command, CancellationToken cancellationToken) =>
        engine.Execute(workshop, new($"simulated-{++commands}"), people[name], command, cancellationToken);
}
