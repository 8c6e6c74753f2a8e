using System.Text.Json;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Testing;

/// <summary>One workshop behind an engine, as tests hold it: Ana facilitates.</summary>
public sealed class Room(WorkshopEngine engine, string name = "room")
{
    private static int forms;

    public static ParticipantId Ana => Session.Ana;

    public WorkshopId Id { get; } = new(new("local"), name);

    public WorkshopEngine Engine => engine;

    public static WorkshopEngine Open(
        IStore store, TimeProvider? clock = null, StepCatalog? catalog = null, EngineOptions? options = null, LogLines<WorkshopEngine>? log = null) =>
        new(store, catalog ?? StepCatalog.Standard, options ?? new(), clock ?? TimeProvider.System, log ?? new());

    public Task<Outcome> Send(ParticipantId by, Command command, string? form = null, CancellationToken cancellationToken = default) =>
        engine.Execute(Id, new(form ?? $"form-{Interlocked.Increment(ref forms)}"), by, command, cancellationToken);

    /// <summary>Sends a command that must be saved, however long that takes.</summary>
    public async Task<Workshop.Running> Do(ParticipantId by, Command command, string? form = null) =>
        Saved(await Send(by, command, form) switch
        {
            Outcome.StillSaving saving => await saving.Later,
            var outcome => outcome,
        });

    public static Workshop.Running Saved(Outcome outcome) => outcome is Outcome.Saved { Workshop: Workshop.Running w }
        ? w
        : throw new InvalidOperationException($"Not saved: {outcome}");

    public async Task Start(params ScriptStep[] steps) => await Do(Ana, Session.Start(steps));

    public async Task Join(params ParticipantId[] people)
    {
        foreach (var person in people) await Do(person, new Command.Join());
    }

    /// <summary>A workshop with stages settled, and the named steps to follow; the first of them is open, and everybody is there.</summary>
    public async Task StartWithStages(string[] stages, params ScriptStep[] steps)
    {
        await Start([ScriptStep.Of("stages"), .. steps]);
        await Join(Session.Ben, Session.Cyd, Session.Dov);
        await Do(Ana, new Command.Save(new(0, Phase.Open), [.. stages.Select(s => Session.Row("stage", ("name", s)))]));
        await Next();
        await Next();
    }

    public static Command.Add Adding(StepPosition drawn, string kind, params (string Field, FieldValue? Value)[] values) =>
        new(drawn, [Session.Row(kind, values)]);

    public async Task<Workshop.Running> Look() => Saved(await engine.Look(Id, CancellationToken.None));

    public async Task Next()
    {
        var w = await Look();
        var progress = w.Steps[w.Current].Progress;
        await Do(Ana, new Command.Next(new(w.Current, progress.Phase, progress.Part, progress.Round)));
    }

    public async Task<JourneyMap> Map() => MapProjection.Draw(await Look(), id => id.Value);

    public async Task<string> MapText() => JsonSerializer.Serialize(await Map());
}
