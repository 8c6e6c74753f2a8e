using System.Collections.Immutable;
using System.Text.Json;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Rules;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Testing;

/// <summary>A workshop held by the core alone: commands in, state out, with a clock that only the test moves.</summary>
public sealed class Session
{
    private readonly Dictionary<(int Step, int Generation, int Part, int Round), HashSet<ParticipantId>> answered = [];
    private int commands;

    private Session(StepCatalog catalog) => State = Workshop.None(catalog);

    public static ParticipantId Ana { get; } = new("ana");

    public static ParticipantId Ben { get; } = new("ben");

    public static ParticipantId Cyd { get; } = new("cyd");

    public static ParticipantId Dov { get; } = new("dov");

    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public Workshop State { get; private set; }

    /// <summary>When a step opens again by its rule: a test's own.</summary>
    public Func<string, DateTimeOffset, DateTimeOffset, Opening?> Recurring { get; set; } = (_, _, _) => null;

    /// <summary>When a summary comes anew by its rule: a test's own.</summary>
    public Func<string, DateTimeOffset, DateTimeOffset?> Repeating { get; set; } = (_, _) => null;

    public List<Deed> Log { get; } = [];

    public Workshop.Running Running => (Workshop.Running)State;

    public StepState Current => Running.Steps[Running.Current];

    public StepPosition Position => Running.Step(Running.Current)?.Progress is { } p
        ? new(Running.Current, p.Phase, p.Part, p.Round)
        : new(Running.Steps.Length, Phase.Settled);

    /// <summary>Started by Ana, who facilitates; Ben, Cyd and Dov are there. The first step is open.</summary>
    public static Session Of(params ScriptStep[] steps) => Of(StepCatalog.Standard, steps);

    public static Session Of(params string[] steps) => Of([.. steps.Select(s => ScriptStep.Of(s))]);

    public static Session Of(StepCatalog catalog, params ScriptStep[] steps)
    {
        var session = new Session(catalog);
        session.Do(Ana, Start(steps));
        foreach (var person in new[] { Ben, Cyd, Dov }) session.Do(person, new Command.Join());
        return session;
    }

    /// <summary>With stages settled, and the named steps to follow; the first of them is open.</summary>
    public static Session WithStages(string[] stages, params ScriptStep[] steps)
    {
        var session = Of([ScriptStep.Of("stages"), .. steps]);
        foreach (var stage in stages) session.Add(Ana, "stage", ("name", stage));
        session.Settle();
        return session;
    }

    public static Session NotStarted() => new(StepCatalog.Standard);

    public static Command.Start Start(params ScriptStep[] steps) => new(
        "A bike for Hannah", MapKinds.CustomerJourney, "en", new("test", [.. steps]), ImmutableDictionary<StepName, ImmutableArray<Entry>>.Empty);

    /// <summary>What the command leads to; nothing is changed.</summary>
    public Decision Decide(ParticipantId? by, Command command, string? form = null)
    {
        var id = CommandIds.Of(new(form ?? $"c{commands + 1}"), command);
        return Decider.Decide(new(id, by, Now, command) { Secrets = Secrets(), Recurring = Recurring, Repeating = Repeating }, State);
    }

    /// <summary>Carries out a command that must not be refused.</summary>
    public ImmutableArray<WorkshopEvent> Do(ParticipantId? by, Command command, string? form = null)
    {
        var decision = Decide(by, command, form);
        if (decision is Decision.Refused refused) throw new InvalidOperationException($"Refused: {refused.Refusal}");

        var events = ((Decision.Accepted)decision).Events;
        var id = CommandIds.Of(new(form ?? $"c{++commands}"), command);
        if (AnonymousStep(command) is { } step)
        {
            var set = Answered(step);
            if (command is Command.Reconsider) set.Remove(by!.Value);
            else set.Add(by!.Value);
            by = null;
        }

        if (!events.IsEmpty) Apply(new(id, by, events));
        return events;
    }

    public void Apply(Deed deed)
    {
        Log.Add(deed);
        State = State.Apply(deed, Now);
    }

    /// <summary>Why the command is refused; fails when it is not.</summary>
    public Refusal Refusal(ParticipantId? by, Command command, string? form = null)
    {
        var before = Canonical();
        var decision = Decide(by, command, form);
        if (Canonical() != before) throw new InvalidOperationException("A refusal has changed the workshop.");
        return decision is Decision.Refused refused
            ? refused.Refusal
            : throw new InvalidOperationException($"Not refused: {string.Join(", ", ((Decision.Accepted)decision).Events)}");
    }

    public static Entry Row(string kind, params (string Field, FieldValue? Value)[] values) => new(kind, Payload.Of(values));

    /// <summary>One more entry of a person in the current step; returns its id.</summary>
    public ElementId Add(ParticipantId by, string kind, params (string Field, FieldValue? Value)[] values)
    {
        var events = Do(by, new Command.Add(Position, [Row(kind, values)]));
        return events.OfType<WorkshopEvent.Contributed>().FirstOrDefault()?.Element
            ?? events.OfType<WorkshopEvent.Revised>().First().Element;
    }

    public ImmutableArray<WorkshopEvent> Save(ParticipantId by, params Entry[] rows) => Do(by, new Command.Save(Position, [.. rows]));

    public void Next() => Do(Ana, new Command.Next(Position));

    /// <summary>Through reveal and all parts to the next step.</summary>
    public void Settle()
    {
        var step = Running.Current;
        while (Running.Current == step) Next();
    }

    public void Tidy(params TidyOperation[] operations) => Do(Ana, new Command.Tidy([.. operations]));

    public Element Element(ElementId id) => Running.Elements[id];

    /// <summary>The element on the map, or off it, whose author wrote this.</summary>
    public Element Said(string text) => Running.Elements.Values.Single(e => e.Payload.Word(Running.Catalog.Kind(e.Kind).TextField ?? "") == text);

    public JourneyMap Map => MapProjection.Draw(Running, id => id.Value);

    public string MapText => JsonSerializer.Serialize(Map);

    /// <summary>The whole state as text: equal states are equal texts.</summary>
    public string Canonical() => CanonicalState.Of(State);

    public string Mark(int step, string text) => $"{step}.{Running.Steps[step].Progress.Generation}:{text}";

    private ImmutableDictionary<int, StepSecret> Secrets()
    {
        if (State is not Workshop.Running w) return ImmutableDictionary<int, StepSecret>.Empty;

        return Enumerable.Range(0, w.Steps.Length)
            .Where(i => w.Steps[i].IsAnonymous)
            .ToImmutableDictionary(i => i, i => new StepSecret(text => Mark(i, text), Answered(i).Count));
    }

    private HashSet<ParticipantId> Answered(int step)
    {
        var now = Running.Steps[step].Progress;
        var key = (step, now.Generation, now.Part, now.Round);
        if (!answered.TryGetValue(key, out var set)) answered.Add(key, set = []);
        return set;
    }

    private int? AnonymousStep(Command command) =>
        State is Workshop.Running w && command.AnsweredStep is { } step && w.Step(step) is { IsAnonymous: true } ? step : null;
}
