using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain.Rules;

/// <summary>
/// What steps open with. A draft is written before there are stages, so it names its stage by the stage's drafted name.
/// </summary>
internal static class Drafting
{
    /// <param name="stages">The names of the drafted stages.</param>
    public static Refusal? Check(
        ImmutableArray<Entry> draft, StepDefinition step, IReadOnlySet<string> stages, Workshop.Running begun)
    {
        for (var row = 0; row < draft.Length; row++)
        {
            if (step.Kind(draft[row].Kind) is not { } kind) return new Refusal.UnknownKind(row, draft[row].Kind);
            if (StageOf(draft[row], kind) is { } named && !stages.Contains(named))
                return new Refusal.BadField(row, new(kind.Name, kind.StageField!, FieldProblem.NotFound));
            if (kind.Read(At(draft[row], kind, stage: null), begun).Refusal is { } field) return new Refusal.BadField(row, field);
        }

        return null;
    }

    public static IReadOnlySet<string> StageNames(IEnumerable<Entry> draft) =>
        draft.Where(e => e.Kind == StagesStep.Stage.Name).Select(e => Text.Clean(e.Payload.Word("name") ?? "")).ToHashSet();

    /// <summary>A step's draft on what became of the drafted stages. Without what belongs to one that the group did not keep.</summary>
    public static ImmutableArray<Entry> Now(StepState step, Workshop.Running w)
    {
        if (step.Draft.IsEmpty) return [];

        ILookup<string?, ElementId>? known = null;
        var entries = ImmutableArray.CreateBuilder<Entry>(step.Draft.Length);
        foreach (var entry in step.Draft)
        {
            var kind = step.Definition.Kind(entry.Kind)!;
            if (StageOf(entry, kind) is not { } named)
            {
                entries.Add(entry);
                continue;
            }

            known ??= Stages(w).ToLookup(s => s.Payload.Word("name"), s => s.Id);
            var stage = known[named].Select(w.Survivor).FirstOrDefault(s => s is not null);
            if (stage is not null) entries.Add(entry with { Payload = At(entry, kind, stage.Id) });
        }

        return entries.ToImmutable();
    }

    private static IEnumerable<Element> Stages(Workshop.Running w) =>
        w.Find(new("stages")) is { } step
            ? step.Elements.Select(id => w.Elements[id]).Where(e => e.Kind == StagesStep.Stage.Name)
            : [];

    /// <summary>The stage that an item of a draft names; opinions are nobody's to draft.</summary>
    private static string? StageOf(Entry entry, EntryKind kind) =>
        kind is { IsOpinion: false, StageField: { } field } && entry.Payload.Word(field) is { Length: > 0 } named
            ? Text.Clean(named)
            : null;

    private static Payload At(Entry entry, EntryKind kind, ElementId? stage) =>
        kind is { IsOpinion: false, StageField: { } field }
            ? entry.Payload.With(field, stage is { Value: var id } ? (FieldValue)id : null)
            : entry.Payload;
}
