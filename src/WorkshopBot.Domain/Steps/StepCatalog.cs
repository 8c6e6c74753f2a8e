using System.Collections.Frozen;
using System.Collections.Immutable;

namespace WorkshopBot.Domain.Steps;

/// <summary>The steps there are, in the order in which they draw the map.</summary>
public sealed class StepCatalog
{
    private readonly FrozenDictionary<string, StepDefinition> byName;
    private readonly FrozenDictionary<string, EntryKind> kinds;

    public StepCatalog(params ImmutableArray<StepDefinition> steps)
    {
        Steps = steps;
        byName = steps.ToFrozenDictionary(s => s.Name.Value, StringComparer.Ordinal);
        kinds = steps.SelectMany(s => s.Kinds).ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);
    }

    public static StepCatalog Standard { get; } = new(
        new FrameStep(), new PersonaStep(), new StagesStep(), new TouchpointsStep(), new FunctionsStep(),
        new ServiceStep(), new EmotionsStep(), new PainPointsStep(),
        new InternalViewStep(), new BreakStep(), new OpportunitiesStep(), new PrioritiseStep(), new OwnersStep());

    public ImmutableArray<StepDefinition> Steps { get; }

    public StepDefinition? Find(StepName name) => byName.GetValueOrDefault(name.Value);

    public EntryKind Kind(string name) => kinds[name];

    public StepCatalog With(StepDefinition step) => new(Steps.Add(step));
}
