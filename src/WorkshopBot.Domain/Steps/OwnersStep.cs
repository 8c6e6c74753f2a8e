using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Domain.Steps;

/// <summary>Who does what next, and whether it was worth the time.</summary>
public sealed class OwnersStep : StepDefinition
{
    public static EntryKind Ownership { get; } = new("ownership",
    [
        new ReferenceField("item", OpportunitiesStep.Opportunity.Name) { Required = true }, new ParticipantField("owner"),
        new TextField("nextStep"), new DateField("due"), new ChoiceField("skip", ["skip"]),
    ])
    {
        About = "item",
        Shared = true,
    };

    public static EntryKind Worth { get; } = new("worth", [new NumberField("worth", 1, 5) { Required = true }])
    {
        OnePerPerson = true,
    };

    public override StepName Name => new("owners");

    public override bool IsBlind => false;

    public override ImmutableArray<EntryKind> Kinds { get; } = [Ownership, Worth];

    public override void Draw(StepView step, MapDrawing map)
    {
        foreach (var (item, ownerships) in step.Opinions(Ownership))
        {
            if (map.Opportunity(item) is not { } opportunity || ownerships[^1].Payload is not { } said) continue;
            opportunity.Owner = said.Word("owner") is { } owner ? new ParticipantId(owner) : null;
            opportunity.NextStep = said.Word("nextStep");
            opportunity.Due = said.Word("due") is { } due
                ? DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null;
        }
    }
}
