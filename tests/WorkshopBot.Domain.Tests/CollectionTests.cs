using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Testing;

namespace WorkshopBot.Domain.Tests;

/// <summary>Pain points over days: one window step on stages that are there already.</summary>
public sealed class CollectionTests
{
    private readonly Session session = Session.NotStarted();

    [Fact]
    public void A_collection_opens_at_once_on_the_stages_it_was_given_and_nobody_is_asked_for_stages()
    {
        Start();

        Assert.Equal((1, Phase.Open), (session.Running.Current, session.Current.Progress.Phase));
        Assert.Equal(Phase.Settled, session.Running.Steps[0].Progress.Phase);
        Assert.Equal(["S1", "S2"], session.Running.Elements.Values.Select(e => e.Handle).Order());
        Assert.Equal(session.Now.AddDays(14), session.Current.Progress.Until);
    }

    [Fact]
    public void Without_stages_it_opens_all_the_same()
    {
        Start(stages: []);

        Assert.Equal((1, Phase.Open), (session.Running.Current, session.Current.Progress.Phase));
        Assert.Empty(session.Running.Elements);
    }

    [Fact]
    public void It_opens_and_closes_by_itself_at_its_hours()
    {
        var (opens, closes) = (session.Now.AddHours(20), session.Now.AddDays(3));
        Start(step => step with { Opens = opens, Closes = closes });
        Assert.Equal((Phase.Waiting, opens), (session.Current.Progress.Phase, Decider.NextWake(session.State)));

        Tick(opens.AddMinutes(-1));
        Assert.Equal(Phase.Waiting, session.Current.Progress.Phase);
        Tick(opens.AddHours(2));
        Assert.Equal((Phase.Open, closes), (session.Current.Progress.Phase, session.Current.Progress.Until));

        Tick(closes);
        Assert.Equal(Phase.Reveal, session.Current.Progress.Phase);
        Assert.Null(Decider.NextWake(session.State));
    }

    [Fact]
    public void A_wake_that_comes_twice_opens_it_once()
    {
        Start(step => step with { Opens = session.Now.AddHours(1) });
        Tick(session.Now.AddHours(1));
        var log = session.Log.Count;

        Tick(session.Now);

        Assert.Equal(log, session.Log.Count);
    }

    [Fact]
    public void A_facilitator_opens_it_earlier()
    {
        Start(step => step with { Opens = session.Now.AddDays(1) });

        session.Next();

        Assert.Equal(Phase.Open, session.Current.Progress.Phase);
    }

    [Fact]
    public void Before_it_opens_nobody_can_report()
    {
        Start(step => step with { Opens = session.Now.AddDays(1) });

        Assert.IsType<Refusal.StepNotOpen>(session.Refusal(Ana, Report("The card was declined")));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    [InlineData(48, 24)]
    [InlineData(0, 24 * 367)]
    [InlineData(24 * 367, 24 * 400)]
    public void A_window_that_ends_before_it_begins_or_is_years_away_is_refused(int opens, int closes)
    {
        var script = Collection(step => step with { Opens = session.Now.AddHours(opens), Closes = session.Now.AddHours(closes) });

        Assert.IsType<Refusal.BadValue>(session.Refusal(Ana, Session.Start([.. script.Steps])));
    }

    [Fact]
    public void What_is_given_comes_before_what_is_asked_and_something_is_asked()
    {
        var given = ScriptStep.Of("stages") with { Given = true };

        Assert.IsType<Refusal.BadValue>(session.Refusal(Ana, Session.Start(given)));
        Assert.IsType<Refusal.BadValue>(session.Refusal(Ana, Session.Start(ScriptStep.Of("frame"), given, ScriptStep.Of("pain-points"))));
    }

    [Fact]
    public void What_is_reported_counts_as_reported_and_not_as_assumed()
    {
        Start();

        session.Do(Ana, Report("Nobody can pay by card"));

        session.Next();
        Assert.Equal("reported", Assert.Single(session.Map.Stages[1].PainPoints).Evidence);
    }

    [Theory]
    [InlineData("Nobody compares the prices for them", "Compare offers", 3)]
    [InlineData("While paying she lost her basket", "Pay — with a card", 5)]
    [InlineData("S2: again nothing works", "Pay — with a card", 4)]
    [InlineData("The colour of the logo is sometimes off", null, 2)]
    public void A_line_says_where_it_happens_and_how_bad_it_is_by_its_words(string line, string? stage, int severity)
    {
        Start(stages: ["Compare offers", "Pay — with a card"]);

        session.Do(Ana, Report(line));

        var said = session.Said(line);
        Assert.Equal(severity, said.Payload.Number("severity"));
        Assert.Equal(stage?.Split(" — ")[0], session.Running.StageOf(said)?.Payload.Word("name"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_reports_takes_one_of_their_own_back_and_nobody_elses(bool anonymous)
    {
        Start(step => step with { Anonymous = anonymous });
        session.Do(Ben, new Command.Join());
        session.Do(Ana, Report("The card was declined"));
        session.Do(Ben, Report("Nobody answers"));
        var hers = session.Said("The card was declined").Id;

        Assert.IsType<Refusal.UnknownElement>(session.Refusal(Ben, new Command.TakeBack(session.Position, hers)));
        session.Do(Ana, new Command.TakeBack(session.Position, hers));

        Assert.Equal(ElementStatus.Withdrawn, session.Element(hers).Status);
        Assert.Equal(ElementStatus.Live, session.Said("Nobody answers").Status);
    }

    [Fact]
    public void What_others_have_seen_is_not_taken_back()
    {
        Start(step => step with { Late = LatePolicy.Refuse });
        session.Do(Ana, Report("The card was declined"));
        session.Next();

        Assert.IsType<Refusal.AlreadyRevealed>(
            session.Refusal(Ana, new Command.TakeBack(session.Position, session.Said("The card was declined").Id)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_happens_again_is_counted_by_who_reported_it_and_can_be_taken_back(bool anonymous)
    {
        Start(step => step with { Anonymous = anonymous });
        foreach (var person in new[] { Ben, Cyd }) session.Do(person, new Command.Join());
        foreach (var person in new[] { Ana, Ben, Cyd }) session.Do(person, Report($"S2: {person} was declined"));
        var hers = session.Said("S2: ana was declined").Id;

        session.Do(Ana, new Command.Recur(session.Position, hers));
        session.Do(Ana, new Command.Recur(session.Position, hers));
        session.Do(Ana, new Command.Recur(session.Position, hers, TakesBack: true));
        Assert.IsType<Refusal.UnknownElement>(session.Refusal(Ben, new Command.Recur(session.Position, hers)));

        session.Next();
        Assert.Equal([("S2: ana was declined", 2), ("S2: ben was declined", 1), ("S2: cyd was declined", 1)], Reports());
    }

    [Fact]
    public void What_was_never_counted_is_not_taken_back()
    {
        Start();
        session.Do(Ana, Report("Nobody can pay by card"));

        session.Do(Ana, new Command.Recur(session.Position, session.Said("Nobody can pay by card").Id, TakesBack: true));

        Assert.Equal(0, session.Said("Nobody can pay by card").Recurrences);
    }

    [Fact]
    public void How_often_it_happened_counts_for_all_that_was_merged()
    {
        Start();
        session.Do(Ana, Report("Nobody can pay by card"));
        session.Do(Ana, Report("Pay by card does not work"));
        var (one, other) = (session.Said("Nobody can pay by card").Id, session.Said("Pay by card does not work").Id);
        session.Next();
        session.Do(Ana, new Command.Tidy([new TidyOperation.Merge(one, [other])]));

        session.Do(Ana, new Command.Recur(session.Position, other));

        Assert.Equal(3, Assert.Single(session.Map.Stages[1].PainPoints).Reports);
    }

    [Fact]
    public void Only_what_is_reported_can_happen_again()
    {
        Start(step => step with { Evidence = Evidence.Assumed });
        session.Do(Ana, Report("Nobody can pay by card"));

        Assert.IsType<Refusal.UnknownElement>(
            session.Refusal(Ana, new Command.Recur(session.Position, session.Said("Nobody can pay by card").Id)));
    }

    [Fact]
    public void Once_nothing_is_taken_any_more_nothing_happens_again()
    {
        Start(step => step with { Late = LatePolicy.Refuse });
        session.Do(Ana, Report("Nobody can pay by card"));
        session.Next();

        Assert.IsType<Refusal.AlreadyRevealed>(
            session.Refusal(Ana, new Command.Recur(session.Position, session.Said("Nobody can pay by card").Id)));
    }

    [Fact]
    public void Everybody_says_for_themselves_when_they_are_written_to()
    {
        Start();
        session.Do(Ben, new Command.Join());

        session.Do(Ben, new Command.SetAvailability(new(Availability.Muted, "mon-fri 22:00-06:00")));

        Assert.True(session.Running.People[Ben].Availability.IsMuted);
        Assert.Equal(Availability.Always, session.Running.People[Ana].Availability);
        Assert.IsType<Refusal.BadValue>(session.Refusal(Ben, new Command.SetAvailability(new(Hours: new('x', 101)))));
    }

    /// <summary>How often each was reported, as the map tells.</summary>
    private IEnumerable<(string, int)> Reports() =>
        session.Map.Stages.SelectMany(s => s.PainPoints).Select(p => (p.Text, p.Reports)).OrderBy(p => p.Text, StringComparer.Ordinal);

    private static Script Collection(Func<ScriptStep, ScriptStep> change) =>
        Script.Collection with { Steps = Script.Collection.Steps.SetItem(1, change(Script.Collection.Steps[1])) };

    private void Start(Func<ScriptStep, ScriptStep>? change = null, string[]? stages = null)
    {
        var line = StagesStep.Stage.Line!;
        session.Do(Ana, Session.Start([.. Collection(change ?? (step => step)).Steps]) with
        {
            Drafts = ImmutableDictionary<StepName, ImmutableArray<Entry>>.Empty.Add(
                new("stages"), [.. (stages ?? ["Compare", "Pay"]).Select(s => new Entry("stage", line.Read(s)))]),
        });
    }

    private Command.Add Report(string line) => new(session.Position, [session.Current.Definition.Read(line, session.Running)!]);

    private void Tick(DateTimeOffset at)
    {
        session.Now = at;
        session.Do(null, new Command.Tick());
    }
}
