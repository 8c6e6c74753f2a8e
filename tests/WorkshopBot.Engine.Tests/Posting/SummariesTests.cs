using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Meeting;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Posting;

/// <summary>The map in short: one message of a channel, kept true.</summary>
public sealed class SummariesTests : WindowFixture
{
    private static readonly Place Own = new("chat", "T1/C1");
    private static readonly Place Sales = new("chat", "T1/C2");

    private IEnumerable<string> Maps => Ids("map").Select(id => CardReading.Text(Chat.Messages[id].Card));

    [Fact]
    public async Task Who_asks_for_it_shows_it_to_all_as_far_as_it_may_be_seen_and_it_is_kept_true()
    {
        await Started();
        await Say("Pay by card");

        await Do(Ben, new Command.ShowSummary());
        await Settle();
        Assert.Contains("The map so far", Assert.Single(Maps));
        Assert.DoesNotContain("Pay by card", Assert.Single(Maps));
        Assert.DoesNotContain("Pay by card", Chat.Messages[Ids("map").Single()].Card.Content.ToJsonString());

        await Next();
        Assert.Contains("Pay by card", Chat.Messages[Ids("map").Single()].Card.Content.ToJsonString());
    }

    [Fact]
    public async Task Asked_for_again_it_is_the_last_message_and_the_one_before_says_that_it_has_moved()
    {
        await Started();
        await Do(Ben, new Command.ShowSummary());
        await Settle();
        var first = Ids("map").Single();

        Advance(Summary.StaysFor);
        await Do(Ben, new Command.ShowSummary());
        await Settle();

        Assert.Equal("moved", Chat.Messages[first].Card.Name);
        Assert.True(int.Parse(Ids("map").Single()) > int.Parse(first));
    }

    [Fact]
    public async Task Two_instances_show_it_once()
    {
        await using var other = new WorkshopEngine(Store, StepCatalog.Standard, new(), Clock, new LogLines<WorkshopEngine>());
        await using var others = OpenPosters(other);
        await Started();

        await Do(Ben, new Command.ShowSummary());
        Posters.Ask(Meeting.Id);
        others.Ask(Meeting.Id);
        await Settle(others);

        Assert.Single(Maps);
    }

    [Fact]
    public async Task A_press_on_it_does_not_take_it_for_one_that_was_lost()
    {
        Chat.AnswerIsLost = new HttpRequestException("lost");
        await Started();
        Chat.AnswerIsLost = null;
        Advance(Post.LostAfter);
        await Wake();
        await Do(Ben, new Command.ShowSummary());
        await Settle();
        Assert.Contains((await Running()).Posts.Values, p => p.Attempt > 1);

        Posters.Pressed(Meeting.Id, Ids("map").Single(), of: null);
        await Settle();

        Assert.Single(Maps);
    }

    [Fact]
    public async Task What_the_chat_takes_only_much_later_comes_then_and_once()
    {
        await Started();
        Chat.PostFails = new ChatUnavailableException("ratelimited");
        await Do(Ben, new Command.ShowSummary());
        await Pauses.Sleeping().WaitAsync(Patience);
        for (var tries = 0; tries < 40; tries++)
        {
            Advance(WorkshopBot.Engine.Posting.Posters.AtMostEvery);
            await Pauses.Sleeping().WaitAsync(Patience);
        }

        Chat.PostFails = null;
        await Settle();

        Assert.Single(Maps);
    }

    [Fact]
    public async Task Whether_it_was_posted_nobody_knows_and_it_is_not_posted_again_until_somebody_asks()
    {
        await Started();
        Chat.AnswerIsLost = new HttpRequestException("lost");
        await Do(Ben, new Command.ShowSummary());
        await Settle();
        Chat.AnswerIsLost = null;
        Advance(Post.LostAfter);
        await Wake();
        Assert.Single(Maps);

        await Do(Ben, new Command.ShowSummary());
        await Settle();
        Assert.Equal(2, Maps.Count());
    }

    [Fact]
    public async Task In_another_channel_people_may_look_and_nothing_else_and_it_is_kept_true_there_too()
    {
        await Started();
        await Say("Pay by card");
        Assert.Equal(
            "Only a facilitator can do this. Please ask one of them.",
            Assert.IsType<Reply.Refused>(await Send(Ben, Verbs.ShowSummary, Sales, "#sales")).Say);
        Assert.Contains("#sales", (await Expect<Reply.Done>(Send(Ana, Verbs.ShowSummary, Sales, "#sales"))).Say);
        await Settle();

        var there = Ids("map").Single();
        Assert.Equal(Sales, Chat.Places[there]);
        Assert.Equal(["Action.OpenUrl"], CardReading.Actions(Chat.Messages[there].Card).Select(a => a["type"]!.GetValue<string>()));
        await Next();
        Assert.Contains("Pay by card", Chat.Messages[there].Card.Content.ToJsonString());

        var form = await Meeting.Page(Ana, await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.More), Verbs.OpenSummary);
        Assert.Contains("#sales · kept true", CardReading.Text(form));
        await Expect<Reply.Done>(Meeting.Press(Ana, form, Verbs.EndSummary, "T1/C2"));
        await Settle();

        Assert.Equal("summary-ended", Chat.Messages[there].Card.Name);
        Assert.DoesNotContain("Pay by card", Chat.Messages[there].Card.Content.ToJsonString());
    }

    [Fact]
    public async Task A_finished_map_stands_in_one_message_whichever_came_last()
    {
        await Started();
        await Do(Ben, new Command.ShowSummary());
        await Settle();
        var summary = Ids("map").Single();
        await Next();
        await Next();
        await Do(Ana, new Command.Finish());
        await Settle();

        Assert.Equal("moved", Chat.Messages[summary].Card.Name);
        var last = Ids("map").Single();

        Advance(Summary.StaysFor);
        await Do(Ben, new Command.ShowSummary());
        await Settle();

        Assert.Equal("moved", Chat.Messages[last].Card.Name);
        Assert.Contains("The map is finished", Assert.Single(Maps));
    }

    [Fact]
    public async Task By_the_clock_it_comes_at_the_hour_of_whoever_said_so_before_and_after_clocks_change_if_there_is_something_new()
    {
        await Started("Europe/Berlin");
        await Every("monday 9:00");
        Assert.Equal("weekly mon 09:00 Europe/Berlin", (await Running()).Summaries[Summary.KeyOf(Own)].Rule);
        Clock.Advance(new DateTimeOffset(2026, 3, 22, 0, 0, 0, TimeSpan.Zero) - Clock.GetUtcNow());
        await Wake();
        var before = Ids("map").ToList();

        await Say("Compare");
        await Next();
        var came = await Written(2, "map");
        Assert.Equal(new DateTimeOffset(2026, 3, 23, 8, 0, 0, TimeSpan.Zero), Assert.Single(came).At);
        Assert.Equal("moved", Chat.Messages[Assert.Single(before)].Card.Name);

        await Say("Pay");
        await Next();
        came = await Written(7, "map");
        Assert.Equal(new DateTimeOffset(2026, 3, 30, 7, 0, 0, TimeSpan.Zero), Assert.Single(came).At);

        Assert.Empty(await Written(8, "map"));
    }

    [Fact]
    public async Task A_wake_that_comes_twice_shows_it_once()
    {
        await Started();
        await Every("day 9:00");
        var due = Decider.NextWake(await Running())!.Value;
        Advance(due - Clock.GetUtcNow());

        foreach (var _ in new[] { 1, 2 }) Assert.IsType<Outcome.Saved>(await Engine.Wake(new(Meeting.Id, due), CancellationToken.None));
        await Settle();

        Assert.Single(Maps);
    }

    [Theory]
    [InlineData("never")]
    [InlineData("monday 25:00")]
    [InlineData("blursday")]
    [InlineData("")]
    public async Task What_is_no_time_is_answered_by_what_would_be_one(string typed)
    {
        await Started();

        var refused = Assert.IsType<Reply.Refused>(await Meeting.Send(Ana, Verbs.Summary, new() { ["data"] = new JsonObject { ["every"] = typed } }, []));

        Assert.Contains("map every monday 9:00", refused.Say);
        Assert.Empty((await Running()).Summaries);
    }

    [Fact]
    public async Task The_form_says_the_same()
    {
        await Started("Asia/Tokyo");

        await Form(("repeats", "weekly"), ("days", "tue,thu"), ("time", "17:30"));
        Assert.Equal("weekly tue,thu 17:30 Asia/Tokyo", (await Running()).Summaries[Summary.KeyOf(Own)].Rule);

        await Form(("repeats", "monthly"), ("day", "31"), ("time", "8:00"));
        Assert.Equal("monthly 31 08:00 Asia/Tokyo", (await Running()).Summaries[Summary.KeyOf(Own)].Rule);

        await Form(("repeats", "now"));
        await Settle();
        Assert.Single(Maps);

        async Task Form(params (string, string)[] filled) => await Expect<Reply.Done>(Meeting.Press(
            Ana, await Meeting.Page(Ana, await Meeting.Page(Ana, await Meeting.Cockpit(Ana), Verbs.More), Verbs.OpenSummary), Verbs.Summary, filled: filled));
    }

    [Fact]
    public async Task Stopped_it_comes_no_more_and_what_stands_there_says_so()
    {
        await Started();
        await Every("day 9:00");
        await Expect<Reply.Done>(Send(Ana, Verbs.ShowSummary));
        await Settle();

        await Expect<Reply.Done>(Send(Ana, Verbs.EndSummary));
        await Settle();

        Assert.Equal(["summary-ended"], Ids("map", "summary-ended").Select(id => Chat.Messages[id].Card.Name));
        Assert.Empty(await Written(2, "map"));
        Assert.Contains("nothing to stop", Assert.IsType<Reply.Refused>(await Send(Ana, Verbs.EndSummary)).Say);
    }

    private async Task Started(string zone = "UTC")
    {
        foreach (var (who, at) in new[] { (Ana, zone), (Ben, "UTC") })
            await Store.People.Enter(Meeting.Id, new("chat", who.Value), new(who.Value, "en", at), who, CancellationToken.None);
        await Do(Ana, Session.Start(ScriptStep.Of("stages"), ScriptStep.Of("touchpoints")) with { Place = Own });
        await Do(Ben, new Command.Join());
        await Settle();
    }

    private async Task Say(string stage)
    {
        var w = await Running();
        var p = w.Steps[w.Current].Progress;
        var row = w.Current == 0 ? Row("stage", ("name", stage)) : Row("touchpoint", ("text", stage), ("stage", "S1"));
        await Do(Ben, new Command.Add(new(w.Current, p.Phase, p.Part, p.Round), [row]));
    }

    private async Task Next()
    {
        foreach (var _ in new[] { 1, 2 })
        {
            var w = await Running();
            if (w.Step(w.Current)?.Progress is { } p) await Do(Ana, new Command.Next(new(w.Current, p.Phase, p.Part, p.Round)));
        }

        await Settle();
    }

    private Task<Reply> Send(ParticipantId by, string verb, Place? place = null, string? name = null) => Meeting.Reception.Receive(
        new(Meeting.Id, Meeting.Viewer(by), new($"send-{Guid.NewGuid():N}"), verb, [], new Dictionary<string, string>()) { Place = place, PlaceName = name },
        CancellationToken.None);

    private async Task Every(string typed)
    {
        await Expect<Reply.Done>(Meeting.Send(Ana, Verbs.Summary, new() { ["data"] = new JsonObject { ["every"] = typed } }, []));
        await Settle();
    }

    private async Task Wake()
    {
        if (Clock.GetUtcNow() - Pauses.GetUtcNow() is { Ticks: > 0 } behind) Pauses.Advance(behind);
        await new WakePump(Engine, Store.Wakes, Clock, new LogLines<WakePump>()).Deliver(CancellationToken.None);
        await Settle();
    }

    private IEnumerable<string> Ids(params string[] cards) =>
        Chat.Messages.Where(m => cards.Contains(m.Value.Card.Name)).Select(m => m.Key).OrderBy(int.Parse);
}
