using System.Collections.Immutable;
using WorkshopBot.Slack.Receiving;
using WorkshopBot.Slack.Tests.Driving;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests;

/// <summary>What the handler replies is what people see.</summary>
public sealed class ReplyTests : IAsyncLifetime
{
    private SlackHost host = null!;
    private FakeUser ana = null!;
    private FakeChannel channel = null!;

    [Fact]
    public async Task A_command_is_answered_to_who_typed_it()
    {
        host.Handler.Answer = _ => new SlackReply.Say(new("Step 4", Views.Actions(Views.Button("go", "1"))));

        await ana.Command("/journey status", channel);

        Assert.Equal("Step 4", ana.Seen.Single().Text);
        Assert.Single(ana.Seen.Single().Blocks);
        Assert.Empty(channel.Messages);
    }

    [Fact]
    public async Task Letters_of_all_scripts_take_no_more_room_than_they_need()
    {
        host.Handler.Answer = _ => new SlackReply.Say(new("رحلة &lt; ü"));

        var heard = await ana.Command("/journey status", channel);

        Assert.Contains("رحلة &lt; ü", heard.Text);
        Assert.Equal("رحلة &lt; ü", ana.Seen.Single().Text);
    }

    [Fact]
    public async Task A_command_can_be_answered_to_everybody()
    {
        host.Handler.Answer = _ => new SlackReply.Say(new("The map"), InChannel: true);

        await ana.Command("/journey map", channel);

        Assert.Equal("The map", channel.Messages.Single().Text);
        Assert.Empty(ana.Seen);
    }

    [Fact]
    public async Task A_press_is_answered_by_its_response_url_once_it_is_acknowledged()
    {
        host.Handler.Answer = _ => new SlackReply.Say(new("busy, press again"));
        await host.Api.PostMessage(host.Workspace, channel.Id, new("text", Views.Actions(Views.Button("go", "1"))), default);

        Assert.True((await ana.Press(channel.Messages.Single(), "go")).IsAcknowledged);

        await host.Slack.Called("response_url").WaitAsync(SlackHost.Bound);
        Assert.Equal("busy, press again", (string?)host.Slack.CallsOf("response_url").Single().Arguments["text"]);
        Assert.Equal(0, ana.Troubles);
    }

    [Fact]
    public async Task Errors_stand_in_the_modal_and_what_was_typed_stays()
    {
        var view = await Opened();
        host.Handler.Answer = _ => new SlackReply.ViewErrors(ImmutableDictionary<string, string>.Empty.Add("text", "Too long."));

        await ana.Submit(view, ("text", "…"));

        Assert.Equal("Too long.", (string?)view.Errors["text"]);
        Assert.Same(view, ana.View);
    }

    [Fact]
    public async Task A_modal_can_be_followed_by_another_in_its_place_or_on_top_and_all_can_be_closed()
    {
        var view = await Opened();
        host.Handler.Answer = _ => new SlackReply.ViewUpdate(Views.Modal("second", Views.Input("b", "t")));
        await ana.Submit(view, ("text", "1"));
        Assert.Equal(("second", 1), (ana.View!.CallbackId, ana.Stack.Count));

        host.Handler.Answer = _ => new SlackReply.ViewPush(Views.Modal("third", Views.Input("c", "t")));
        await ana.Submit(ana.View, ("b", "2"));
        Assert.Equal(("third", 2), (ana.View!.CallbackId, ana.Stack.Count));

        host.Handler.Answer = _ => new SlackReply.ViewClear();
        await ana.Submit(ana.View, ("c", "3"));
        Assert.Empty(ana.Stack);
        Assert.Equal(0, ana.Troubles);
    }

    [Fact]
    public async Task The_same_view_can_be_replied_more_than_once()
    {
        var next = Views.Modal("next", Views.Input("b", "t"));
        var view = await Opened();
        host.Handler.Answer = _ => new SlackReply.ViewUpdate(next);
        host.Slack.DeliversTwice = true;

        var heard = await ana.Submit(view, ("text", "1"));

        Assert.Equal(heard.Text, heard.Again!.Text);
        Assert.Null(next.Parent);
    }

    [Fact]
    public async Task Whatever_the_handler_fails_with_its_sender_sees_Slacks_error()
    {
        host.Handler.Answer = _ => throw new InvalidOperationException("swordfish");

        var heard = await ana.Command("/journey add swordfish", channel);

        Assert.Equal((500, ""), (heard.Status, heard.Text));
        Assert.Equal(1, ana.Troubles);
        Assert.Contains("211", host.Log.All);
        Assert.DoesNotContain("swordfish", host.Log.All);
    }

    [Fact]
    public async Task A_reply_that_does_not_fit_is_a_defect_and_not_acknowledged()
    {
        host.Handler.Answer = _ => new SlackReply.ViewClear();

        Assert.Equal(500, (await ana.Command("/journey", channel)).Status);
    }

    [Fact]
    public async Task A_request_that_Slack_waits_for_no_more_is_still_handled()
    {
        host.Handler.Hold();
        var command = ana.Command("/journey add", channel);
        await host.Handler.Reached();
        host.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Null((await command).Status);

        var isCancelled = new TaskCompletionSource<SlackReply>();
        host.Handler.Answer = _ =>
        {
            isCancelled.SetResult(SlackReply.None);
            return SlackReply.None;
        };
        host.Handler.LetGo();

        Assert.Same(SlackReply.None, await isCancelled.Task.WaitAsync(SlackHost.Bound));
    }

    [Fact]
    public void Replies_never_say_what_is_in_them() =>
        Assert.DoesNotContain("swordfish", $"{new SlackReply.Say(new("swordfish"))} {new SlackMessage("swordfish")}");

    public async Task InitializeAsync()
    {
        host = await SlackHost.OfOne();
        ana = host.Slack.AddUser("Ana");
        channel = host.Slack.AddChannel("journeys", ana);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    private async Task<FakeView> Opened()
    {
        await ana.Shortcut("open");
        await host.Api.OpenView(
            host.Workspace, host.Handler.Only<Shortcut>().TriggerId, Views.Modal("first", Views.Input("text", "t")), default);
        return ana.View!;
    }
}
