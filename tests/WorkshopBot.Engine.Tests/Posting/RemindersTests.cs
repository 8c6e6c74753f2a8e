using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Engine.Timing;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Posting;

/// <summary>Once, before a window closes, to those who have not answered.</summary>
public sealed class RemindersTests : WindowFixture
{
    /// <summary>From a Monday at nine, for a window of a week: late on the Friday, the last working day before it closes.</summary>
    private static readonly TimeSpan UntilReminded = TimeSpan.FromHours((4 * 24) + 7);

    [Fact]
    public async Task Each_who_has_not_answered_is_reminded_once_by_day_where_they_live()
    {
        await Begin((Ben, "Europe/Berlin"), (Cyd, "Asia/Tokyo"), (Dov, "America/Los_Angeles"));
        await Do(Ben, new Command.Add(new(0, Phase.Open), [new("stage", StagesStep.Stage.Line!.Read("Buy"))]));

        var moments = await Pass(days: 7);

        Assert.Equal(["ana", "cyd", "dov"], moments.Select(m => m.Who).Order());
        foreach (var (who, at) in moments)
        {
            var hour = Zone.Find(who switch { "cyd" => "Asia/Tokyo", "dov" => "America/Los_Angeles", _ => "UTC" })!.At(at).Hour;
            Assert.InRange(hour, 9, 17);
        }
    }

    [Fact]
    public async Task Who_has_answered_an_anonymous_step_is_not_reminded_of_it()
    {
        await Begin(Window with { Anonymous = true }, (Ben, "UTC"));
        await Do(Ben, new Command.Add(new(0, Phase.Open), [new("stage", StagesStep.Stage.Line!.Read("Buy"))]));

        Assert.Equal(["ana"], (await Pass(days: 7)).Select(m => m.Who));
    }

    [Fact]
    public async Task Two_instances_remind_each_once()
    {
        await using var other = new WorkshopEngine(Store, StepCatalog.Standard, new(), Clock, new LogLines<WorkshopEngine>());
        await using var others = OpenPosters(other);
        await Begin((Ben, "UTC"), (Cyd, "UTC"));

        Advance(UntilReminded);
        Posters.Ask(Meeting.Id);
        others.Ask(Meeting.Id);
        await Settle(others);

        Assert.Equal(3, Reminded.Count());
        Assert.Equal(3, Reminded.Distinct().Count());
    }

    [Fact]
    public async Task Many_are_reminded_without_keeping_the_board_waiting()
    {
        await Begin([.. Enumerable.Range(0, 500).Select(i => (new ParticipantId($"p{i:D3}"), "UTC"))]);
        Advance(UntilReminded);

        Posters.Ask(Meeting.Id);
        await Pauses.Sleeping().WaitAsync(Patience);
        Assert.InRange(Reminded.Count(), 1, Nudges.MostInAPass);

        await Settle();
        Assert.Equal(501, Reminded.Distinct().Count());
        Assert.Equal(501, Reminded.Count());
    }

    [Fact]
    public async Task So_are_many_who_are_asked_anonymously()
    {
        await Begin(Window with { Anonymous = true }, [.. Enumerable.Range(0, 40).Select(i => (new ParticipantId($"p{i:D2}"), "UTC"))]);
        Advance(UntilReminded);

        Posters.Ask(Meeting.Id);
        await Pauses.Sleeping().WaitAsync(Patience);
        Assert.InRange(Reminded.Count(), 1, Nudges.MostInAPass);

        await Settle();
        Assert.Equal(41, Reminded.Distinct().Count());
        Assert.Equal(41, Reminded.Count());
    }

    [Fact]
    public async Task Who_answers_while_others_are_reminded_is_spared()
    {
        await Begin(Window with { Anonymous = true }, (Ben, "UTC"), (Cyd, "UTC"), (Dov, "UTC"));
        Advance(UntilReminded);
        Posters.Ask(Meeting.Id);
        await Pauses.Sleeping().WaitAsync(Patience);

        await Do(Dov, new Command.Add(new(0, Phase.Open), [new("stage", StagesStep.Stage.Line!.Read("Buy"))]));
        await Settle();

        Assert.Equal(["ana", "ben", "cyd"], Reminded.Select(r => r!.Id).Order());
    }

    [Fact]
    public async Task A_reminder_of_which_nobody_knows_whether_it_was_sent_is_not_sent_again_and_holds_up_nobody()
    {
        await Begin((Ben, "UTC"), (Cyd, "UTC"));
        Advance(UntilReminded);
        Chat.AnswerIsLost = new TaskCanceledException("it took too long");
        Posters.Ask(Meeting.Id);
        await Pauses.Sleeping().WaitAsync(Patience);

        Chat.AnswerIsLost = null;
        await Pass(days: 1, Nudges.MostInAPass);

        Assert.Equal(["ana", "ben", "cyd"], Reminded.Select(r => r!.Id).Order());
    }

    [Fact]
    public async Task A_reminder_that_the_chat_refuses_is_not_tried_again_even_when_somebody_asks_for_what_is_missing()
    {
        await Begin();
        Chat.PostFails = new ChatRefusedException("user_disabled");
        await Pass(days: 6);

        Chat.PostFails = null;
        Posters.Ask(Meeting.Id);
        await Settle();
        Advance(TimeSpan.FromHours(1));
        Posters.Ask(Meeting.Id);
        await Settle();

        Assert.Empty(Reminded);
    }

    [Fact]
    public async Task An_extension_before_the_moment_moves_it_and_after_it_reminds_nobody_again()
    {
        await Begin((Ben, "UTC"));
        var opened = Clock.GetUtcNow();
        await Do(Ana, new Command.Extend(new(0, Phase.Open), TimeSpan.FromDays(2)));

        var moments = await Pass(days: 8.5);
        await Do(Ana, new Command.Extend(new(0, Phase.Open), TimeSpan.FromDays(3)));

        Assert.All(moments, m => Assert.Equal(opened.AddHours((8 * 24) + 7), m.At));
        Assert.Equal(2, moments.Count);
        await Pass(days: 4, alreadyReminded: 2);
    }

    [Fact]
    public async Task A_step_that_is_opened_again_reminds_only_whom_it_has_not_reminded()
    {
        await Begin((Ben, "UTC"));
        await Do(Ben, new Command.Add(new(0, Phase.Open), [new("stage", StagesStep.Stage.Line!.Read("Buy"))]));
        Assert.Equal(["ana"], (await Pass(days: 7)).Select(m => m.Who));

        await Do(Ana, new Command.Reopen(new(0, Phase.Reveal), 0));
        await Do(Ben, new Command.Reconsider(0));

        Assert.Equal(["ben"], (await Pass(days: 7, alreadyReminded: 1)).Select(m => m.Who));
    }

    [Fact]
    public async Task Who_was_forgotten_or_has_left_is_not_reminded()
    {
        await Begin((Ben, "UTC"), (Cyd, "UTC"));
        await Do(Ben, new Command.Leave());
        await Store.People.Forget(Meeting.Id.Tenant, new("chat", "cyd"), CancellationToken.None);

        Assert.Equal(["ana"], (await Pass(days: 7)).Select(m => m.Who));
    }

    [Fact]
    public async Task Who_has_told_no_zone_is_reminded_by_day_where_those_live_who_lead()
    {
        await Begin((Ben, "Mars/Olympus_Mons"));
        await Store.People.Enter(Meeting.Id, new("chat", "ana"), new("Ana", "en", "Asia/Tokyo"), Ana, CancellationToken.None);

        var ben = Assert.Single(await Pass(days: 7), m => m.Who == "ben");

        Assert.InRange(Zone.Find("Asia/Tokyo")!.At(ben.At).Hour, 9, 17);
        Assert.Contains("(Asia/Tokyo)", Chat.Messages.Values.Single(m => m.Card.Name == "reminder" && m.To!.Id == "ben").Card.Content.ToJsonString());
    }

    [Fact]
    public async Task An_instance_that_was_away_over_the_moment_reminds_when_it_comes_back_by_day()
    {
        Advance(TimeSpan.FromHours(3));
        await Begin((Ben, "UTC"));
        Advance(TimeSpan.FromDays(6.4));

        Assert.All(await Pass(days: 1), m => Assert.InRange(m.At.Hour, 9, 17));
        Assert.Equal(2, Reminded.Count());
    }

    [Fact]
    public async Task A_chat_that_takes_nothing_just_now_loses_no_reminder()
    {
        await Begin((Ben, "UTC"), (Cyd, "UTC"));
        Advance(UntilReminded);
        Chat.PostFails = new ChatUnavailableException("ratelimited");
        Posters.Ask(Meeting.Id);
        await Pauses.Sleeping().WaitAsync(Patience);

        Chat.PostFails = null;
        await Settle();
        Advance(TimeSpan.FromHours(1));
        Posters.Ask(Meeting.Id);
        await Settle();

        Assert.Equal(3, Reminded.Count());
    }

    [Fact]
    public async Task Somebody_whom_the_chat_does_not_know_keeps_nobody_from_being_reminded()
    {
        await Begin((Ben, "UTC"));
        await Meeting.Enter(Dov, "Dov");
        await Do(Dov, new Command.Join());

        Assert.Equal(["ana", "ben"], (await Pass(days: 7)).Select(m => m.Who).Order());
    }

    [Fact]
    public async Task A_deadline_between_two_hours_at_the_end_of_the_day_is_told_like_any_other()
    {
        Advance(TimeSpan.FromHours(8.5));
        await Begin((Ben, "UTC"));

        var moments = await Pass(days: 7);

        Assert.Equal(["ana", "ben"], moments.Select(m => m.Who).Order());
        Assert.All(moments, m => Assert.InRange(m.At.Hour, 9, 17));
    }

    [Fact]
    public async Task The_log_of_an_anonymous_step_does_not_tell_who_had_answered_when_others_were_reminded()
    {
        await Begin(Window with { Anonymous = true }, (Ben, "UTC"), (Cyd, "UTC"));
        await Do(Ben, new Command.Add(new(0, Phase.Open), [new("stage", StagesStep.Stage.Line!.Read("Buy"))]));

        Assert.Equal(["ana", "cyd"], (await Pass(days: 7)).Select(m => m.Who).Order());

        var posts = (await Running()).Posts.Where(p => p.Key.StartsWith("reminder/", StringComparison.Ordinal)).ToList();
        Assert.Equal(["ana", "ben", "cyd"], posts.Select(p => p.Key.Split('/')[^1]).Order());
        Assert.Single(posts.Select(p => (p.Value.Attempt, p.Value.Message, p.Value.IsRefused, p.Value.StartedAt)).Distinct());
    }

    [Fact]
    public async Task Who_comes_after_the_moment_is_not_reminded_of_what_they_have_just_been_asked()
    {
        await Begin();
        await Pass(days: 6);
        await Store.People.Enter(Meeting.Id, new("chat", "ben"), new("Ben", "en", "UTC"), Ben, CancellationToken.None);
        await Do(Ben, new Command.Join());
        await Settle();

        Advance(TimeSpan.FromHours(1));
        Posters.Ask(Meeting.Id);
        await Settle();

        Assert.DoesNotContain(Reminded, r => r!.Id == "ben");
    }

    [Fact]
    public async Task Where_no_door_to_the_chat_is_open_the_window_closes_at_its_deadline_all_the_same()
    {
        await Begin(Window, (Ben, "UTC"));
        await Posters.DisposeAsync();
        var pump = new WakePump(Engine, Store.Wakes, Clock, new LogLines<WakePump>());

        for (var hour = 0; hour < 7 * 24; hour++)
        {
            Advance(TimeSpan.FromHours(1));
            while (await pump.Deliver(CancellationToken.None) > 0) { }
        }

        Assert.Equal(Phase.Reveal, (await Running()).Steps[0].Progress.Phase);
    }
}
