using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Domain.Steps;

/// <summary>Who travels. Several are kept; one is in focus, and ratings belong to it.</summary>
public sealed class PersonaStep : StepDefinition
{
    public static EntryKind Persona { get; } = new("persona",
    [
        new TextField("name", Text.LongestName) { Required = true },
        new TextField("role", Text.LongestName), new TextField("segment", Text.LongestName), new TextField("identity"),
        new TextsField("characteristics"), new TextsField("habits"), new TextsField("goals"),
        new ChoiceField("b2bRole", ["user", "buyer", "decider", "influencer"]),
    ])
    {
        Handle = "C",
        TextField = "name",
        Joint = true,
        MostPerPerson = 5,
    };

    public static EntryKind Remark { get; } = Remarks.On("persona-remark");

    public override StepName Name => new("persona");

    public override bool IsBlind => false;

    public override ImmutableArray<EntryKind> Kinds { get; } = [Persona, Remark];

    /// <summary>The one that ratings belong to, unless they were asked for another; null while there is none.</summary>
    public static ElementId? InFocus(Workshop.Running w) => w.Focus is { } chosen && w.Survivor(chosen) is { } persona
        ? persona.Id
        : All(w).FirstOrDefault()?.Id;

    public static IEnumerable<Element> All(Workshop.Running w) => w.Find(new("persona")) is { } step ? new StepView(w, step).Live(Persona) : [];

    public override void Draw(StepView step, MapDrawing map)
    {
        var focus = InFocus(step.Workshop);
        foreach (var persona in step.Live(Persona))
        {
            map.AddPersona(persona.Id, new(
                step.Text(persona), step.First(persona, "role"), step.First(persona, "segment"), step.First(persona, "identity"),
                step.Union(persona, "characteristics"), step.Union(persona, "habits"), step.Union(persona, "goals"),
                InFocus: persona.Id == focus)
            {
                B2bRole = step.First(persona, "b2bRole"),
            });
        }
    }
}
