using System.Collections.Immutable;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Suggestions;

namespace WorkshopBot.Domain.Steps;

/// <summary>What goes wrong, for the customer or inside.</summary>
public sealed class PainPointsStep : StepDefinition
{
    public static EntryKind PainPoint { get; } = new("pain-point",
    [
        new ReferenceField("stage", StagesStep.Stage.Name), new TextField("text") { Required = true },
        new NumberField("severity", 1, 5), new ChoiceField("side", ["customer", "internal"]),
    ])
    {
        Handle = "P",
        TextField = "text",
        Weight = "severity",
    };

    public override StepName Name => new("pain-points");

    /// <summary>People say what goes wrong more freely when nobody knows that it was they.</summary>
    public override bool IsAnonymous => true;

    public override ImmutableArray<EntryKind> Kinds { get; } = [PainPoint];

    /// <summary>The whys of low ratings come back as drafts.</summary>
    public override IEnumerable<Entry> Suggest(ImmutableArray<Element> saidBefore, Workshop.Running workshop) =>
        from rating in saidBefore
        where rating.Kind == EmotionsStep.Rating.Name && rating.Payload.Number("feeling") is < 0
        let why = rating.Payload.Word("why")
        where why is not null
        select new Entry(PainPoint.Name, Payload.Of(("stage", rating.Payload.Word("stage")!), ("text", why)));

    /// <summary>Where it happens and how bad it is are guessed: whoever typed it is told, and can say otherwise.</summary>
    public override Entry? Read(string line, Workshop.Running workshop) => new(PainPoint.Name, Payload.Of(
        ("text", line), ("stage", Guessing.Stage(line, workshop) is { } at ? at.Id.Value : (FieldValue?)null), ("severity", Guessing.Severity(line))));

    public override void Draw(StepView step, MapDrawing map)
    {
        foreach (var pain in step.Live(PainPoint))
        {
            var drawn = new PainPoint(
                step.Text(pain),
                step.Highest(pain, "severity"),
                step.First(pain, "side") ?? "customer",
                Stored(step.EvidenceOf(pain)),
                Reports: step.Reports(pain))
            {
                Handle = pain.Handle,
                Source = step.Family(pain)
                    .Where(e => e.Evidence == Evidence.Measured && SourceLink.Of(e.EvidenceLink) is not null)
                    .Select(e => e.EvidenceLink)
                    .FirstOrDefault(),
            };
            map.PainTexts[pain.Id] = drawn.Text;
            map.Place(pain, drawn.Text, column => column.PainPoints.Add(drawn));
        }
    }

    private static string Stored(Evidence evidence) => evidence switch
    {
        Evidence.Measured => "measured",
        Evidence.Reported => "reported",
        _ => "assumed",
    };
}
