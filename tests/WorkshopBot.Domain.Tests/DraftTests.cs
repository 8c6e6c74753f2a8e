using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Fields;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Rules;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

/// <summary>Drafts of steps whose items stand at stages that are not there yet.</summary>
public sealed class DraftTests
{
    private readonly Session session = NotStarted();

    [Fact]
    public void A_drafted_touchpoint_stands_at_the_stage_that_bears_its_name()
    {
        Begin();
        session.Add(Ana, "stage", ("name", "Search"));
        var buy = session.Add(Ana, "stage", ("name", "Buy"));
        session.Settle();

        Assert.Equal([("Tries one", buy.Value)], Offered().Where(e => e.Stage == buy.Value));
        Assert.Equal(2, Offered().Count());
    }

    [Fact]
    public void It_follows_a_stage_that_was_renamed_and_one_that_was_merged_into_another()
    {
        Begin();
        var search = session.Add(Ana, "stage", ("name", "Search"));
        var buy = session.Add(Ana, "stage", ("name", "Buy"));
        session.Next();
        session.Do(Ana, new Command.Tidy([new TidyOperation.Rename(search, "Look around"), new TidyOperation.Merge(search, [buy])]));
        session.Next();

        Assert.Equal([search.Value, search.Value], Offered().Select(e => e.Stage));
    }

    [Fact]
    public void It_is_left_out_where_the_group_did_not_keep_its_stage()
    {
        Begin();
        session.Add(Ana, "stage", ("name", "Search"));
        session.Settle();

        Assert.Equal(["Asks a friend"], Offered().Select(e => e.Text));
    }

    [Fact]
    public void It_is_what_the_group_agreed_to_where_nobody_said_anything()
    {
        Begin();
        session.Settle();
        session.Settle();

        Assert.Equal(
            ["Search: Asks a friend", "Buy: Tries one"],
            MapProjection.Draw(session.Running, _ => null).Stages.SelectMany(s => s.Touchpoints.Select(t => $"{s.Name}: {t.Text}")));
    }

    [Fact]
    public void It_is_refused_where_no_such_stage_is_drafted()
    {
        var start = Drafted();
        var none = start with { Drafts = start.Drafts.SetItem(new("stages"), [Row("stage", ("name", "Buy"))]) };

        Assert.Equal(
            new Refusal.BadField(0, new("touchpoint", "stage", FieldProblem.NotFound)),
            Assert.IsType<Decision.Refused>(session.Decide(Ana, none)).Refusal);
    }

    private void Begin() => session.Do(Ana, Drafted());

    private static Command.Start Drafted() => Start(ScriptStep.Of("stages"), ScriptStep.Of("touchpoints")) with
    {
        Drafts = ImmutableDictionary<StepName, ImmutableArray<Entry>>.Empty
            .Add(new("stages"), [Row("stage", ("name", "Search")), Row("stage", ("name", "Buy"))])
            .Add(new("touchpoints"),
            [
                Row("touchpoint", ("stage", "Search"), ("text", "Asks a friend")), Row("touchpoint", ("stage", "Buy"), ("text", "Tries one")),
            ]),
    };

    private IEnumerable<(string Text, string Stage)> Offered() =>
        OwnAnswer.Find(session.Running, session.Running.Current, Ben, _ => null).Prefill(session.Current, session.Running, answered: false)
            .Select(e => (e.Payload.Word("text")!, e.Payload.Word("stage")!));
}
