using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

/// <summary>A step that exists only here: its definition, its card (SmellsCard.json) and its test. Nothing else knows of it.</summary>
public sealed class ToyStepTests
{
    private sealed class SmellsStep : StepDefinition
    {
        public static EntryKind Smell { get; } = new("smell",
        [
            new ReferenceField("stage", StagesStep.Stage.Name) { Required = true }, new TextField("text") { Required = true },
            new NumberField("strength", 1, 3),
        ])
        {
            Handle = "N",
            TextField = "text",
        };

        public override StepName Name => new("smells");

        public override ImmutableArray<EntryKind> Kinds { get; } = [Smell];

        public override Refusal? Check(Answer answer, Workshop.Running workshop) =>
            answer.Entries.Sum(e => e.Payload.Number("strength") ?? 0) > 6 ? new Refusal.BadValue("strength") : null;

        public override void Draw(StepView step, MapDrawing map) => map.AddLane(step, Smell);
    }

    private static readonly JsonNode Card =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "SmellsCard.json")))!;

    private readonly Session session = Of(StepCatalog.Standard.With(new SmellsStep()), ScriptStep.Of("stages"), ScriptStep.Of("smells"));

    public ToyStepTests()
    {
        session.Add(Ana, "stage", ("name", "Kitchen"));
        session.Add(Ana, "stage", ("name", "Garden"));
        session.Settle();
    }

    /// <summary>What the card sends: every input by its id, everything a string.</summary>
    private static Entry Filled(params string[] values)
    {
        var inputs = Card["body"]!.AsArray().Where(e => e!["type"]!.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal));
        return new("smell", Payload.Of(inputs.Zip(values, (input, value) => KeyValuePair.Create(input!["id"]!.GetValue<string>(), (FieldValue)value))));
    }

    [Fact]
    public void Its_card_asks_for_its_fields() => Assert.Equal(
        SmellsStep.Smell.Fields.Select(f => f.Name).Order(),
        Card["body"]!.AsArray().Select(e => e!["id"]?.GetValue<string>()).OfType<string>().Order());

    [Fact]
    public void What_its_card_sends_is_on_the_map_in_a_lane_of_its_own()
    {
        session.Save(Ben, Filled("S2", "Cut grass", "2"));
        session.Settle();

        var lane = Assert.Single(session.Map.Lanes);
        Assert.Equal("smell", lane.Name);
        Assert.Empty(lane.Cells[0]);
        Assert.Equal("Cut grass", Assert.Single(lane.Cells[1]));
    }

    [Fact]
    public void It_has_phases_handles_Tidy_and_undo_without_a_line_of_its_own()
    {
        session.Save(Ben, Filled("S1", "Coffee", "3"));
        session.Save(Cyd, Filled("S1", "Espresso", ""));
        session.Next();
        Assert.Equal(["N1", "N2"], session.Running.Elements.Values.Where(e => e.Kind == "smell").Select(e => e.Handle!).Order());

        session.Do(Ana, new Command.Tidy([new TidyOperation.Merge(session.Said("Coffee").Id, [session.Said("Espresso").Id])]), form: "tidy");
        Assert.Equal("Coffee", Assert.Single(Assert.Single(session.Map.Lanes).Cells[0]));

        session.Do(Ana, new Command.Undo(new("tidy")));
        Assert.Equal(2, Assert.Single(session.Map.Lanes).Cells[0].Length);
    }

    [Fact]
    public void Its_own_rule_and_its_fields_refuse()
    {
        Assert.Equal(new Refusal.BadValue("strength"), session.Refusal(
            Ben, new Command.Save(session.Position, [Filled("S1", "Coffee", "3"), Filled("S2", "Roses", "3"), Filled("S1", "Onions", "1")])));
        Assert.Equal(FieldProblem.OutOfRange, Assert.IsType<Refusal.BadField>(session.Refusal(
            Ben, new Command.Save(session.Position, [Filled("S1", "Coffee", "4")]))).Field.Problem);
    }

    [Fact]
    public void It_can_be_anonymous()
    {
        var anonymous = Of(StepCatalog.Standard.With(new SmellsStep()), ScriptStep.Of("stages"), ScriptStep.Of("smells") with { Anonymous = true });
        anonymous.Add(Ana, "stage", ("name", "Kitchen"));
        anonymous.Settle();
        anonymous.Save(Ben, Filled("S1", "Coffee", "1"));
        anonymous.Settle();

        Assert.Empty(anonymous.Map.Lanes);
        Assert.Equal(new("smells", 1), Assert.Single(anonymous.Map.Withheld));
    }
}
