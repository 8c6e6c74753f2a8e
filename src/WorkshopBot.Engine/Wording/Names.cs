using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Wording;

/// <summary>
/// What users call the parts of a workshop, in one language. Nothing here is what a user typed: an element goes by its
/// handle.
/// </summary>
internal sealed class Names(Workshop workshop, Phrases phrases)
{
    private Workshop.Running? Running => workshop as Workshop.Running;

    private StepCatalog Catalog => workshop switch
    {
        Workshop.Running running => running.Catalog,
        Workshop.NotStarted none => none.Catalog,
        _ => StepCatalog.Standard,
    };

    public string Step(StepName step) => phrases.Find($"step.{step}") ?? step.Value;

    /// <summary>A step by its position; null past the last.</summary>
    public string? Step(int position) => Running?.Step(position) is { } step ? Step(step.Definition.Name) : null;

    public string Phase(Phase phase) => phrases[$"phase.{Kebab.Of(phase)}"];

    /// <summary>P12; "this item" for what has no handle or is not there.</summary>
    public string Element(ElementId id) => Running?.Elements.GetValueOrDefault(id)?.Handle ?? phrases["nameless.element"];

    public string Kind(string kind) => phrases.Find($"kind.{kind}") ?? kind;

    public EntryKind? KindNamed(string kind) => Catalog.Steps.Select(s => s.Kind(kind)).FirstOrDefault(k => k is not null);

    /// <param name="field">Null: one that nobody declared, whose name came with the form.</param>
    public string Field(Field? field) => field is null ? phrases["nameless.field"] : phrases.Find($"field.{field.Name}") ?? field.Name;

    public string Choices(ChoiceField field) => string.Join(
        phrases["map.list-separator"], field.Choices.Select(c => phrases.Find($"choice.{field.Name}.{c}") ?? c));

    /// <summary>A setting of a command, or the step that the setting belongs to.</summary>
    public string Value(string what) => Catalog.Find(new(what)) is { Name: var step }
        ? phrases.Format("value.step", ("step", Step(step)))
        : phrases.Find($"value.{what}") ?? phrases["nameless.value"];
}
