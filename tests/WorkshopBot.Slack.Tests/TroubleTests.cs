using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Tests.Driving;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests;

/// <summary>Slack is busy, slow, broken or silent.</summary>
public sealed class TroubleTests : IAsyncLifetime
{
    private SlackHost host = null!;
    private FakeUser ana = null!;
    private FakeChannel channel = null!;

    [Fact]
    public async Task Who_is_told_to_wait_waits_so_long_and_tries_again()
    {
        host.Slack.Faults.Next("chat.postMessage", new Fault.TooMany(RetryAfterSeconds: 7));
        var post = Post("text");
        await host.Slack.Called("chat.postMessage");
        await Limited();

        host.Clock.Advance(TimeSpan.FromSeconds(6.9));
        Assert.Single(host.Slack.CallsOf("chat.postMessage"));
        host.Clock.Advance(TimeSpan.FromSeconds(0.1));

        await post;
        Assert.Single(channel.Messages);
    }

    [Fact]
    public async Task Others_wait_with_them_and_keep_their_order()
    {
        host.Slack.Faults.Next("chat.postMessage", new Fault.TooMany(RetryAfterSeconds: 7));
        var (one, two) = (Post("one"), Post("two"));
        await host.Slack.Called("chat.postMessage");
        await Limited();

        host.Clock.Advance(TimeSpan.FromSeconds(7));
        await Task.WhenAll(one, two);

        Assert.Equal(["one", "two"], channel.Messages.Select(m => m.Text));
    }

    [Fact]
    public async Task Who_would_have_to_wait_too_long_is_told_so()
    {
        host.Slack.Faults.Next("chat.postMessage", new Fault.TooMany(RetryAfterSeconds: 600));

        var e = await Fails(() => Post("text"));

        Assert.Equal((SlackFailure.RateLimited, TimeSpan.FromMinutes(10), false), (e.Failure, e.RetryAfter, e.MayHaveHappened));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_whose_fate_is_unknown_is_not_sent_again(bool isDone)
    {
        host.Slack.Faults.Next("chat.postMessage", new Fault.Status(500, isDone));

        var e = await Fails(() => Post("text"));

        Assert.Equal((SlackFailure.Unavailable, true), (e.Failure, e.MayHaveHappened));
        Assert.Single(host.Slack.CallsOf("chat.postMessage"));
        Assert.Equal(isDone ? 1 : 0, channel.Messages.Count);
    }

    [Fact]
    public async Task A_silent_Slack_is_waited_for_ten_seconds()
    {
        host.Slack.Faults.Next("chat.postMessage", new Fault.Never(Done: true));
        var post = Post("text");
        await host.Slack.Called("chat.postMessage");

        host.Clock.Advance(SlackWire.Patience);

        var e = await Fails(() => post);
        Assert.Equal(("timeout", true), (e.Error, e.MayHaveHappened));
    }

    [Fact]
    public async Task A_slow_Slack_is_waited_for()
    {
        host.Slack.Faults.Next("chat.postMessage", new Fault.Slow(TimeSpan.FromSeconds(5)));
        var post = Post("text");
        await host.Slack.Called("chat.postMessage");

        // The call's patience, and the fake's pause.
        await host.Clock.Sleeping(atLeast: 2);
        host.Clock.Advance(TimeSpan.FromSeconds(5));

        await post;
    }

    [Fact]
    public async Task An_edit_is_tried_three_times()
    {
        var id = await Post("text");
        host.Slack.Faults.Next("chat.update", new Fault.Status(503), new Fault.Garbage());
        var edit = host.Api.UpdateMessage(host.Workspace, id, new("edited"), default);

        for (var @try = 1; @try <= 2; @try++)
        {
            await Repeated(@try);
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await edit;
        Assert.Equal("edited", channel.Messages.Single().Text);
    }

    [Fact]
    public async Task What_fails_three_times_fails()
    {
        host.Slack.Faults.Next("users.info", new Fault.Status(500), new Fault.Status(500), new Fault.Status(500));
        var call = host.Api.User(host.Workspace, ana.Id, default);

        for (var @try = 1; @try <= 2; @try++)
        {
            await Repeated(@try);
            host.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("http_500", (await Fails(() => call)).Error);
    }

    [Fact]
    public async Task Messages_of_a_channel_keep_to_one_a_second_after_a_short_burst()
    {
        var posts = Enumerable.Range(0, 7).Select(i => Post($"{i}")).ToArray();
        await host.Slack.Called("chat.postMessage", 3);
        await posts[2];

        await host.Clock.Sleeping();
        host.Clock.Advance(Budgets.ChannelWindow);
        await posts[5];
        Assert.False(posts[6].IsCompleted);
        await host.Clock.Sleeping();
        host.Clock.Advance(Budgets.ChannelWindow);

        await Task.WhenAll(posts);
        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"{i}"), channel.Messages.Select(m => m.Text));
        Assert.DoesNotContain(host.Slack.Calls, c => c.Error == "ratelimited");
    }

    [Fact]
    public async Task A_busy_channel_holds_no_other_back()
    {
        var other = host.Slack.AddChannel("other", ana);
        var posts = Enumerable.Range(0, 5).Select(i => Post($"{i}")).ToArray();
        await posts[2];

        await host.Api.PostMessage(host.Workspace, other.Id, new("text"), default);

        Assert.Single(other.Messages);
        await host.Clock.Sleeping();
        host.Clock.Advance(Budgets.ChannelWindow);
        await Task.WhenAll(posts);
    }

    [Fact]
    public async Task A_modal_is_opened_now_or_not_at_all()
    {
        var trigger = "none";
        host.Slack.Faults.Next("views.open", [.. Enumerable.Repeat<Fault>(new Fault.Refuse("invalid_trigger_id"), 100)]);
        for (var i = 0; i < 100; i++) await Fails(() => host.Api.OpenView(host.Workspace, trigger, Views.Modal("x"), default));
        Assert.Equal(0, host.Api.OpeningsLeft(host.Workspace));

        Assert.Null(await host.Api.OpenView(host.Workspace, trigger, Views.Modal("x"), default));
        Assert.Equal(100, host.Slack.CallsOf("views.open").Count);

        host.Clock.Advance(Budgets.MethodWindow);
        Assert.Equal(100, host.Api.OpeningsLeft(host.Workspace));
    }

    [Fact]
    public async Task A_modal_that_Slack_limits_is_not_opened_and_none_after_it_for_a_while()
    {
        host.Slack.Faults.Next("views.open", new Fault.TooMany(RetryAfterSeconds: 20));

        Assert.Null(await host.Api.OpenView(host.Workspace, "none", Views.Modal("x"), default));

        Assert.Equal(0, host.Api.OpeningsLeft(host.Workspace));
        host.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.True(host.Api.OpeningsLeft(host.Workspace) > 0);
    }

    public async Task InitializeAsync()
    {
        host = await SlackHost.OfOne();
        ana = host.Slack.AddUser("Ana");
        channel = host.Slack.AddChannel("journeys", ana);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    private Task<MessageId> Post(string text) => host.Api.PostMessage(host.Workspace, channel.Id, new(text), default);

    private static Task<SlackException> Fails(Func<Task> call) => Assert.ThrowsAsync<SlackException>(call);

    /// <summary>The bot has heard that it has to wait, and does.</summary>
    private async Task Limited()
    {
        await host.Log.Said("203");
        await host.Clock.Sleeping();
    }

    private async Task Repeated(int @try)
    {
        await host.Log.Said($"after try {@try}");
        await host.Clock.Sleeping();
    }
}
