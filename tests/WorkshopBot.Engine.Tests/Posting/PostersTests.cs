using WorkshopBot.Domain;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using static WorkshopBot.Testing.Session;

namespace WorkshopBot.Engine.Tests.Posting;

public sealed class PostersTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly MemoryStore store = new();
    private readonly TestClock clock = new();

    /// <summary>For the pauses between passes alone: what waits on it is asleep.</summary>
    private readonly TestClock pauses = new();
    private readonly FakeChat chat = new();
    private readonly WorkshopEngine engine;
    private readonly Meeting meeting;
    private readonly Posters posters;

    public PostersTests()
    {
        engine = Engine();
        meeting = new(engine, store, clock) { Place = new("chat", "T1/C1") };
        posters = Posters(engine);
    }

    public async ValueTask DisposeAsync()
    {
        await posters.DisposeAsync();
        await engine.DisposeAsync();
    }

    [Fact]
    public async Task A_workshop_that_starts_in_a_chat_gets_a_board_a_step_message_and_its_facilitator_a_cockpit()
    {
        await Start();

        Assert.Equal(["board", "frame-together", "cockpit"], chat.Names);
        Assert.Equal([null, null, new Identity("chat", "ana")], chat.Messages.OrderBy(m => int.Parse(m.Key)).Select(m => m.Value.To));
        Assert.Equal(["1", "2", "3"], (await Running()).Posts.Values.Select(p => p.Message!).Order());
    }

    [Fact]
    public async Task A_workshop_in_a_browser_room_posts_nothing()
    {
        var room = new Meeting(engine, store, clock);
        await room.Enter(Ana, "Ana");
        await room.Start(Ana, ("title", "In a room"));

        await posters.Idle;
        Assert.Empty(chat.Messages);
    }

    [Fact]
    public async Task Of_what_many_do_within_a_moment_the_first_is_shown_at_once_and_the_rest_by_one_edit_of_each_message()
    {
        await Start();
        chat.Edits.Clear();

        foreach (var person in new[] { Ben, Cyd, Dov }) await meeting.Enter(person, person.Value);
        await meeting.Join(Ben, Cyd, Dov);
        foreach (var person in new[] { Ben, Cyd, Dov }) await meeting.Answer(person, ("frame-remark/all/fits", "fits"));
        await Settle();

        Assert.Equal(2, chat.Edits.Count(name => name == "frame-together"));
        Assert.All(chat.Edits.CountBy(name => name), edits => Assert.InRange(edits.Value, 1, 2));
    }

    [Fact]
    public async Task A_step_gets_one_new_message_and_the_one_before_is_settled()
    {
        await Start();

        await meeting.Next(Ana);
        await Settle();

        Assert.Equal(["board", "step-settled", "cockpit", "persona-together"], chat.Names);
    }

    [Fact]
    public async Task The_message_of_a_step_that_was_left_says_how_many_answered_it_whoever_answers_the_next_one()
    {
        await Start();
        foreach (var person in new[] { Ben, Cyd }) await meeting.Enter(person, person.Value);
        await meeting.Join(Ben, Cyd);
        await meeting.Answer(Ben, ("frame-remark/all/fits", "fits"));
        await meeting.Next(Ana);
        await meeting.Answer(Ben, ("persona-remark/all/fits", "fits"));
        await meeting.Answer(Cyd, ("persona-remark/all/fits", "fits"));
        await Settle();

        Assert.Contains("1 of 3 have answered", chat.Messages.Values.Single(m => m.Card.Name == "step-settled").Card.Content.ToJsonString());
    }

    [Fact]
    public async Task The_cockpit_of_who_leads_no_more_says_so_once_and_is_a_cockpit_again_when_they_do()
    {
        await Start();
        await meeting.Enter(Ben, "Ben");
        await store.People.Link(meeting.Id, Ben, new("chat", "ben"), CancellationToken.None);
        await meeting.Join(Ben);

        await meeting.Send(Ana, Verbs.People, [], new() { ["role/ben"] = "facilitator", ["role/ana"] = "participant" });
        await Settle();
        Assert.Equal(["board", "frame-together", "handed-over", "cockpit"], chat.Names);
        chat.Edits.Clear();
        await meeting.Next(Ben);
        await Settle();
        Assert.DoesNotContain("handed-over", chat.Edits);

        await meeting.Send(Ben, Verbs.People, [], new() { ["role/ana"] = "facilitator" });
        await Settle();
        Assert.Equal(2, chat.Names.Count(name => name == "cockpit"));
    }

    [Fact]
    public async Task Two_instances_that_both_look_after_a_workshop_post_each_message_once()
    {
        await using var other = Engine();
        await using var others = Posters(other);

        await Start(settle: false);
        others.Ask(meeting.Id);
        posters.Ask(meeting.Id);
        others.Ask(meeting.Id);
        await Settle(others);

        Assert.Equal(3, chat.Messages.Count);
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_posted_again_after_a_minute_and_not_before()
    {
        await LoseAndPostAgain();

        Assert.Equal(["board", "board", "cockpit", "cockpit", "frame-together", "frame-together"], chat.Names.Order());
        Assert.Equal(2, (await Running()).Posts[Slots.Board].Attempt);
    }

    [Fact]
    public async Task What_the_platform_cannot_take_now_is_posted_once_when_it_can()
    {
        chat.PostFails = new ChatUnavailableException("ratelimited");
        await Start(settle: false);
        await pauses.Sleeping().WaitAsync(Patience);
        Assert.Empty(chat.Messages);

        chat.PostFails = null;
        await Settle();

        Assert.Equal(["board", "frame-together", "cockpit"], chat.Names);
        Assert.All((await Running()).Posts.Values, p => Assert.Equal(1, p.Attempt));
    }

    [Fact]
    public async Task What_the_platform_refuses_for_good_is_not_tried_again()
    {
        chat.PostFails = new ChatRefusedException("channel_not_found");
        await Start();

        chat.PostFails = null;
        await meeting.Next(Ana);
        await Settle();

        Assert.Equal(["persona-together"], chat.Names);
    }

    [Fact]
    public async Task What_was_refused_is_posted_when_the_bot_comes_into_the_channel()
    {
        chat.PostFails = new ChatRefusedException("not_in_channel");
        await Start();

        chat.PostFails = null;
        posters.Ask(meeting.Id);
        await Settle();

        Assert.Equal(["board", "frame-together", "cockpit"], chat.Names);
    }

    [Fact]
    public async Task A_workshop_that_was_deleted_is_not_asked_for_again_and_again()
    {
        await Start();
        await new Forgetting(engine, store).Workshop(meeting.Id, CancellationToken.None);

        posters.Ask(meeting.Id);
        await pauses.Sleeping().WaitAsync(Patience);
        pauses.Advance(WorkshopBot.Engine.Posting.Posters.AtMostEvery);

        await posters.Idle.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_message_that_somebody_deleted_is_left_alone_and_the_others_go_on()
    {
        await Start();
        chat.EditFails = new ChatRefusedException("message_not_found");

        await meeting.Next(Ana);
        await Settle();

        Assert.Contains("persona-together", chat.Names);
    }

    [Fact]
    public async Task A_message_that_cannot_be_edited_any_more_is_left_alone_until_somebody_asks_for_it()
    {
        await Start();
        chat.EditFails = new ChatRefusedException("is_archived");
        await meeting.Next(Ana);
        await Settle();
        var asked = chat.EditsAsked;

        await meeting.Next(Ana);
        await Settle();
        Assert.Equal(asked + 1, chat.EditsAsked);

        chat.EditFails = null;
        posters.Ask(meeting.Id);
        await Settle();
        Assert.Equal((await meeting.Board()).Content.ToJsonString(), chat.Messages["1"].Card.Content.ToJsonString());
    }

    [Fact]
    public async Task A_press_on_a_message_of_an_attempt_that_counted_as_lost_turns_it_into_one_that_says_it_has_moved()
    {
        await LoseAndPostAgain();
        var lost = chat.Messages.First(m => m.Value.Card.Name == "board").Key;
        var known = (await Running()).Posts[Slots.Board].Message!;
        Assert.NotEqual(lost, known);

        posters.Pressed(meeting.Id, lost, of: null);
        posters.Pressed(meeting.Id, known, of: null);
        await Settle();

        Assert.Equal("moved", chat.Messages[lost].Card.Name);
        Assert.Equal("board", chat.Messages[known].Card.Name);
    }

    [Fact]
    public async Task A_press_on_a_facilitators_own_message_of_such_an_attempt_does_the_same_to_theirs()
    {
        await LoseAndPostAgain();
        var lost = chat.Messages.First(m => m.Value.Card.Name == "cockpit").Key;

        posters.Pressed(meeting.Id, lost, new("chat", "ana"));
        await Settle();

        Assert.Equal("moved", chat.Messages[lost].Card.Name);
    }

    [Fact]
    public async Task While_a_message_is_on_its_way_none_counts_as_left_over()
    {
        await LoseAndPostAgain();
        chat.AnswerIsLost = new HttpRequestException("lost");
        await meeting.Next(Ana);
        await Settle();

        posters.Pressed(meeting.Id, chat.Messages.First(m => m.Value.Card.Name == "board").Key, of: null);
        await Settle();

        Assert.DoesNotContain("moved", chat.Names);
    }

    private async Task LoseAndPostAgain()
    {
        chat.AnswerIsLost = new HttpRequestException("lost");
        await Start();
        chat.AnswerIsLost = null;
        posters.Ask(meeting.Id);
        await Settle();
        Assert.Equal(3, chat.Messages.Count);

        clock.Advance(Post.LostAfter);
        pauses.Advance(Post.LostAfter);
        await new WakePump(engine, store.Wakes, clock, new LogLines<WakePump>()).Deliver(default);
        await Settle();
    }

    private async Task Start(bool settle = true)
    {
        await meeting.Enter(Ana, "Ana");
        await store.People.Link(meeting.Id, Ana, new("chat", "ana"), CancellationToken.None);
        await meeting.Start(Ana, ("title", "In a chat"));
        if (settle) await Settle();
    }

    /// <summary>Until nothing is on its way: each pass is followed by a pause.</summary>
    private async Task Settle(Posters? others = null)
    {
        Task Idle() => Task.WhenAll(posters.Idle, others?.Idle ?? Task.CompletedTask);
        while (!Idle().IsCompleted)
        {
            await Task.WhenAny(pauses.Sleeping(), Idle()).WaitAsync(Patience);
            pauses.Advance(WorkshopBot.Engine.Posting.Posters.AtMostEvery);
        }
    }

    private async Task<Workshop.Running> Running() =>
        (Workshop.Running)((Outcome.Saved)await engine.Look(meeting.Id, CancellationToken.None)).Workshop;

    private WorkshopEngine Engine() => new(store, StepCatalog.Standard, new(), clock, new LogLines<WorkshopEngine>());

    private Posters Posters(WorkshopEngine engine) => new(engine, store, meeting.Presenter, [chat], pauses, new LogLines<Posters>());
}
