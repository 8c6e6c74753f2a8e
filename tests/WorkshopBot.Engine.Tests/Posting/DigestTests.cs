using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Posting;

/// <summary>What the channel reads of a collection: by the middle of its window, and by its end.</summary>
public sealed class DigestTests : WindowFixture
{
    private List<string> Digests =>
        [.. Chat.Messages.Where(m => m.Value.Card.Name == "digest").OrderBy(m => int.Parse(m.Key)).Select(m => CardReading.Text(m.Value.Card))];

    [Fact]
    public async Task By_the_middle_the_channel_reads_how_many_and_where_and_nothing_that_was_said()
    {
        await Collect(step => step, (Ben, "UTC"));
        await Report(Ana, "S2: the card was declined");
        await Report(Ben, "S2: nobody can pay");
        await Written(days: 8);

        var digest = Assert.Single(Digests);
        Assert.Contains("2 reports", digest);
        Assert.Contains("by 2 people", digest);
        Assert.Contains("S2", digest);
        Assert.DoesNotContain("declined", digest);

        await Report(Ben, "S1: nobody compares");
        await Written(days: 1);
        Assert.Equal(digest, Assert.Single(Digests));
    }

    [Fact]
    public async Task Where_nothing_was_reported_by_the_middle_nobody_is_told_so()
    {
        await Collect(step => step, (Ben, "UTC"));

        await Written(days: 10);

        Assert.Empty(Digests);
    }

    [Fact]
    public async Task By_the_end_it_reads_what_was_reported_most_and_that_stays_true_while_it_is_tidied()
    {
        await Collect(step => step with { Days = 1 }, (Ben, "UTC"));
        await Report(Ana, "S2: the card was declined");
        await Report(Ben, "S2: nobody can pay");
        await Written(days: 1);
        Assert.Contains("the card was declined", Assert.Single(Digests));
        Assert.Contains("reported once", Digests[0]);

        var w = await Running();
        await Do(Ana, new Command.Tidy([new TidyOperation.Merge(w.Handles["P1"], [w.Handles["P2"]])]));
        await Settle();

        Assert.Contains("reported 2 times", Assert.Single(Digests));
    }

    [Fact]
    public async Task What_fewer_than_three_said_anonymously_stays_untold_also_where_it_was()
    {
        await Collect(step => step with { Days = 4, Anonymous = true }, (Ben, "UTC"));
        await Report(Ana, "S2: my manager is rude");
        await Report(Ben, "S2: so is mine");
        await Written(days: 4);

        Assert.Equal(2, Digests.Count);
        Assert.All(Digests, digest => Assert.DoesNotContain("S2", digest));
        Assert.All(Digests, digest => Assert.DoesNotContain("rude", digest));
        Assert.Contains("Fewer than three", Digests[^1]);
    }

    [Fact]
    public async Task A_later_round_is_told_beside_the_one_before()
    {
        await Collect(step => step with { Days = 3, Recurs = "weekly mon 09:00 open 3d UTC" }, (Ben, "UTC"));
        await Report(Ana, "S2: the card was declined");
        await Written(days: 8);
        await Report(Ana, "S2: the card was declined again");
        await Report(Ben, "S1: nobody compares");
        await Report(Ben, "S1: and nobody helps");
        await Written(days: 3);

        Assert.Contains("Round 2", Digests[^1]);
        Assert.Contains("3 reports", Digests[^1]);
        Assert.Contains("2 more than in the round before", Digests[^1]);
        Assert.Contains("Opens again 2026-03-16 09:00", Digests[^1]);

        await Written(days: 7);
        await Report(Ana, "S2: again");
        Assert.Contains("Reports by round: 1 → 3", CardReading.Text(await Meeting.Board()));
    }

    [Fact]
    public async Task At_the_end_the_channel_reads_what_does_not_fit_the_map_that_it_is_about()
    {
        var good = new Emotion(2, 1.5m, 0, 4, Disagreement: false);
        var map = new JourneyMap("customer-journey", "Buying a bike", 1, "en", [],
        [
            new("Compare", null, [], Emotion.None, null, null, [new("Nobody knows prices", 3, "customer", "assumed", 2)], []),
            new("Pay", null, [], good, null, null, [], []),
        ],
        []);
        await Store.Maps.Save(new(Meeting.Id.Tenant, "bikes"), MapRows.Of(map, Clock.GetUtcNow()), CancellationToken.None);
        await Collect(step => step with { Days = 1 }, start => start with { LandsOn = "bikes" }, (Ben, "UTC"));
        foreach (var words in new[] { "the card was declined", "nobody can pay", "paying takes an hour" }) await Report(Ben, $"S2: {words}");
        await Written(days: 1);

        var digest = Assert.Single(Digests);
        Assert.Contains("evidence on the map “Buying a bike”", digest);
        Assert.Contains("Pay feels good on the map (+1.5), and was reported 3 times.", digest);
        Assert.Contains("Nobody reported anything at Compare, where the map has 1 pain point.", digest);
    }

    [Fact]
    public async Task Two_instances_tell_it_once()
    {
        await using var other = new WorkshopEngine(Store, Domain.Steps.StepCatalog.Standard, new(), Clock, new LogLines<WorkshopEngine>());
        await using var others = OpenPosters(other);
        await Collect(step => step with { Days = 1 }, (Ben, "UTC"));
        await Report(Ana, "S2: the card was declined");
        await Do(Ana, new Command.Next(new(1, Phase.Open)));
        Posters.Ask(Meeting.Id);
        others.Ask(Meeting.Id);
        await Settle(others);

        Assert.Single(Digests);
    }
}
