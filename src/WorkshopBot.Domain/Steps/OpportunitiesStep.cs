using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Domain.Steps;

/// <summary>What could be done about it, linked to the pain points it solves.</summary>
public sealed class OpportunitiesStep : StepDefinition
{
    public static EntryKind Opportunity { get; } = new("opportunity",
    [
        new TextField("text") { Required = true }, new ReferenceField("stage", StagesStep.Stage.Name),
        new ReferencesField("solves", PainPointsStep.PainPoint.Name),
    ])
    {
        Handle = "O",
        TextField = "text",
    };

    public static StepName StoredName { get; } = new("opportunities");

    public override StepName Name => StoredName;

    public override ImmutableArray<EntryKind> Kinds { get; } = [Opportunity];

    public override void Draw(StepView step, MapDrawing map)
    {
        foreach (var opportunity in step.Live(Opportunity))
        {
            var solved = step.Family(opportunity)
                .SelectMany(e => e.Payload.Words("solves"))
                .Select(id => step.Workshop.Survivor(new(id))?.Id)
                .OfType<ElementId>()
                .Distinct();
            map.AddOpportunity(opportunity.Id, step.Text(opportunity), step.Workshop.StageOf(opportunity)?.Id, solved);
        }
    }
}
