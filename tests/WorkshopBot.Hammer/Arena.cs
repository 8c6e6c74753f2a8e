using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Hammer;

/// <summary>The workshop that is hammered on: four stages, then one step that stays open.</summary>
public sealed class Arena
{
    /// <summary>The step that people answer, by its position.</summary>
    public const int Step = 1;

    private readonly ImmutableArray<ElementId> stages;

    /// <param name="workshop">As it is when <see cref="Openings"/> are carried out.</param>
    public Arena(Workshop.Running workshop)
    {
        IsAnonymous = workshop.Steps[Step].IsAnonymous;
        Asked = workshop.Steps[Step].Definition.Kinds[0];
        stages = [.. workshop.Steps[0].Elements];
    }

    public static WorkshopId Workshop { get; } = new(new("hammer"), "load");

    public static ParticipantId Lead { get; } = new("lead");

    public bool IsAnonymous { get; }

    /// <summary>What people contribute.</summary>
    public EntryKind Asked { get; }

    /// <summary>What the facilitator does until the step is open. Done twice, or by two at once, it changes nothing more.</summary>
    public static ImmutableArray<(CommandId Form, Command Command)> Openings(bool anonymous) =>
    [
        (new("open-start"), new Command.Start("Returning a parcel", MapKinds.CustomerJourney, "en", Script(anonymous), Drafts)),
        (new("open-reveal"), new Command.Next(new(0, Phase.Open))),
        (new("open-settle"), new Command.Next(new(0, Phase.Reveal))),
    ];

    public Command CommandOf(Said said) => said.Kind switch
    {
        "add" => new Command.Add(new(Step, Phase.Open), Entries(said)),
        "save" => new Command.Save(new(Step, Phase.Open), Entries(said)),
        "rename" => new Command.Tidy([new TidyOperation.Rename(stages[0], said.Texts[0])]),
        "undo" => new Command.Undo(new(said.Texts[0])),
        var other => throw new ArgumentException($"Nobody says '{other}'.", nameof(said)),
    };

    /// <summary>The id under which a log that names people keeps what was said.</summary>
    public CommandId StoredId(Said said) => CommandIds.Of(said.Form, CommandOf(said));

    private static Script Script(bool anonymous) =>
        new("hammer", [ScriptStep.Of("stages", 0), ScriptStep.Of(anonymous ? "pain-points" : "touchpoints", 0)]);

    private static ImmutableDictionary<StepName, ImmutableArray<Entry>> Drafts { get; } =
        ImmutableDictionary<StepName, ImmutableArray<Entry>>.Empty.Add(
            new("stages"),
            [.. new[] { "Decide", "Pack", "Hand over", "Be refunded" }.Select(name => new Entry("stage", Payload.Of(("name", name))))]);

    private ImmutableArray<Entry> Entries(Said said) =>
        [.. said.Texts.Select(text => new Entry(Asked.Name, Payload.Of(("stage", StageOf(text).Value), ("text", text))))];

    /// <summary>The same text always stands at the same stage.</summary>
    private ElementId StageOf(string text) => stages[text.Sum(c => c) % stages.Length];
}
