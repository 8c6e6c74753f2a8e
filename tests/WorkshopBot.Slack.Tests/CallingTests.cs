using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Tests.Driving;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests;

public sealed class CallingTests : IAsyncLifetime
{
    private SlackHost host = null!;
    private FakeUser ana = null!;
    private FakeChannel channel = null!;

    [Fact]
    public async Task A_message_is_posted_edited_linked_and_deleted()
    {
        var id = await host.Api.PostMessage(
            host.Workspace, channel.Id, new("first", Views.Actions(Views.Button("go", "1"))), default);
        Assert.Equal(channel.Messages.Single().Ts, id.Ts);

        await host.Api.UpdateMessage(host.Workspace, id, new("second"), default);
        Assert.Equal(("second", 1), (channel.Messages.Single().Text, channel.Messages.Single().Edits));
        Assert.Empty(channel.Messages.Single().Blocks);

        Assert.Contains(channel.Id, (await host.Api.Permalink(host.Workspace, id, default)).AbsoluteUri);
        await host.Api.DeleteMessage(host.Workspace, id, default);
        Assert.Empty(channel.Messages);
    }

    [Fact]
    public async Task A_message_can_be_for_one_person_alone()
    {
        await host.Api.PostEphemeral(host.Workspace, channel.Id, ana.Id, new("only you"), default);

        Assert.Equal("only you", ana.Seen.Single().Text);
        Assert.Empty(channel.Messages);
    }

    [Fact]
    public async Task People_and_channels_are_looked_up()
    {
        var user = await host.Api.User(host.Workspace, ana.Id, default);
        Assert.Equal(("Ana", "Europe/Berlin", "en-US"), (user.Name, user.TimeZone, user.Locale));
        Assert.Equal(host.Slack.App.TeamId, user.TeamId);

        Assert.Equal(ana.Direct.Id, await host.Api.OpenConversation(host.Workspace, ana.Id, default));
        channel.IsShared = true;
        var seen = await host.Api.Channel(host.Workspace, channel.Id, default);
        Assert.True(seen is { IsMember: true, IsExternal: true, IsArchived: false, IsPrivate: false });

        host.Slack.Groups["S1"] = [ana.Id, "U9"];
        Assert.Equal([ana.Id, "U9"], await host.Api.GroupMembers(host.Workspace, "S1", default));
    }

    [Fact]
    public async Task All_pages_are_read()
    {
        for (var i = 0; i < 7; i++) channel.Members.Add($"U{i}");

        var members = new List<string>();
        await foreach (var member in host.Api.Members(host.Workspace, channel.Id, default)) members.Add(member);

        Assert.Equal(channel.Members.Order(StringComparer.Ordinal), members);
        Assert.Equal(3, host.Slack.CallsOf("conversations.members").Count);
    }

    [Fact]
    public async Task A_picture_is_uploaded_and_shared()
    {
        byte[] bytes = [0x89, 0x50, 0x4E, 0x47];

        var id = await host.Api.Upload(host.Workspace, new("map.png", "The map", "Four stages", bytes), channel.Id, default);

        var file = host.Slack.Files[id];
        Assert.Equal(("map.png", "Four stages"), (file.Name, file.Description));
        Assert.Equal(bytes, file.Content);
        Assert.Equal([channel.Id], file.Channels);
    }

    [Fact]
    public async Task A_modal_is_opened_once_by_a_trigger_and_within_three_seconds()
    {
        var trigger = await Trigger();
        await host.Api.OpenView(host.Workspace, trigger, Views.Modal("one"), default);
        Assert.Equal("one", ana.View!.CallbackId);
        Assert.Equal(SlackFailure.TriggerExpired, (
            await Fails(() => host.Api.OpenView(host.Workspace, trigger, Views.Modal("two"), default))).Failure);

        var late = await Trigger();
        host.Clock.Advance(TimeSpan.FromSeconds(3.5));
        Assert.Equal(SlackFailure.TriggerExpired, (
            await Fails(() => host.Api.OpenView(host.Workspace, late, Views.Modal("two"), default))).Failure);
    }

    [Fact]
    public async Task Three_modals_lie_on_one_another_at_most()
    {
        await host.Api.OpenView(host.Workspace, await Trigger(), Views.Modal("1"), default);
        await host.Api.PushView(host.Workspace, await Trigger(), Views.Modal("2"), default);
        await host.Api.PushView(host.Workspace, await Trigger(), Views.Modal("3"), default);

        var trigger = await Trigger();
        Assert.Equal(SlackFailure.StackFull, (
            await Fails(() => host.Api.PushView(host.Workspace, trigger, Views.Modal("4"), default))).Failure);
    }

    [Fact]
    public async Task An_update_of_a_view_that_has_changed_since_conflicts()
    {
        var opened = await host.Api.OpenView(host.Workspace, await Trigger(), Views.Modal("1"), default);
        await host.Api.UpdateView(host.Workspace, new(opened!.Id), Views.Modal("2"), default);

        Assert.Equal(SlackFailure.HashConflict, (
            await Fails(() => host.Api.UpdateView(host.Workspace, opened, Views.Modal("3"), default))).Failure);

        await ana.Close(ana.View!);
        Assert.Equal(
            SlackFailure.ViewNotFound, (
                await Fails(() => host.Api.UpdateView(host.Workspace, new(opened.Id), Views.Modal("4"), default))).Failure);
    }

    [Fact]
    public async Task The_home_is_published()
    {
        var first = await host.Api.PublishHome(host.Workspace, ana.Id, Views.Home("one"), default);
        await host.Api.PublishHome(host.Workspace, ana.Id, Views.Home("two"), default, first.Hash);

        Assert.Contains("two", ana.Home!.Blocks.ToJsonString());
    }

    [Theory]
    [InlineData("token_revoked", SlackFailure.TokenGone)]
    [InlineData("account_inactive", SlackFailure.TokenGone)]
    [InlineData("not_in_channel", SlackFailure.NotInChannel)]
    [InlineData("channel_not_found", SlackFailure.ChannelNotFound)]
    [InlineData("is_archived", SlackFailure.ChannelArchived)]
    [InlineData("restricted_action", SlackFailure.Restricted)]
    [InlineData("message_not_found", SlackFailure.MessageNotFound)]
    [InlineData("edit_window_closed", SlackFailure.MessageNotFound)]
    [InlineData("msg_too_long", SlackFailure.TooLarge)]
    [InlineData("msg_blocks_too_long", SlackFailure.TooLarge)]
    [InlineData("invalid_blocks", SlackFailure.Invalid)]
    [InlineData("block_mismatch", SlackFailure.Invalid)]
    [InlineData("not_enabled", SlackFailure.HomeIsOff)]
    [InlineData("something_new", SlackFailure.Other)]
    public async Task A_refusal_says_of_what_kind_it_is(string error, SlackFailure failure)
    {
        host.Slack.Faults.Next("chat.update", new Fault.Refuse(error));

        var e = await Fails(() => host.Api.UpdateMessage(host.Workspace, new(channel.Id, "1.0"), new("text"), default));

        Assert.Equal((error, failure, "chat.update", false), (e.Error, e.Failure, e.Method, e.MayHaveHappened));
        Assert.Single(host.Slack.CallsOf("chat.update"));
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        host.Slack.App.Scopes.Remove("chat:write");

        var e = await Fails(() => Post("text"));

        Assert.Equal((SlackFailure.MissingScope, "chat:write"), (e.Failure, e.Needed));
        Assert.Contains("users:read", e.Provided);
    }

    [Fact]
    public async Task Where_the_bot_cannot_post_is_told_apart()
    {
        var elsewhere = new FakeChannel("C9", "elsewhere");
        var secret = new FakeChannel("G9", "secret") { IsPrivate = true };
        var old = new FakeChannel("C8", "old") { IsArchived = true };
        host.Slack.Channels.AddRange([elsewhere, secret, old]);

        Assert.Equal(SlackFailure.NotInChannel, (
            await Fails(() => host.Api.PostMessage(host.Workspace, "C9", new("t"), default))).Failure);
        Assert.Equal(SlackFailure.ChannelNotFound, (
            await Fails(() => host.Api.PostMessage(host.Workspace, "G9", new("t"), default))).Failure);
        Assert.Equal(SlackFailure.ChannelArchived, (
            await Fails(() => host.Api.PostMessage(host.Workspace, "C8", new("t"), default))).Failure);
    }

    [Fact]
    public async Task Text_that_could_not_be_edited_is_refused()
    {
        var id = await Post("text");

        Assert.Equal(
            SlackFailure.TooLarge, (
                await Fails(() => host.Api.UpdateMessage(host.Workspace, id, new(new string('x', 4_001)), default))).Failure);
    }

    [Fact]
    public async Task A_warning_is_told_once()
    {
        host.Slack.Faults.Next("chat.postMessage", new Fault.Warn("superfluous_charset"), new Fault.Warn("superfluous_charset"));

        await Post("one");
        await Post("two");

        Assert.Single(host.Log.All.Split('\n'), l => l.Contains("superfluous_charset"));
    }

    [Fact]
    public async Task Nothing_that_was_said_and_no_token_is_ever_logged()
    {
        host.Slack.Faults.Next("chat.postMessage", new Fault.Refuse("invalid_blocks <swordfish>"), new Fault.Status(500));
        var one = await Fails(() => Post("swordfish"));
        var other = await Fails(() => Post("swordfish"));

        var all = $"{host.Log.All} {one} {other}";
        Assert.DoesNotContain("swordfish", all);
        Assert.DoesNotContain(host.Slack.App.BotToken, all);
        Assert.Equal("unknown", one.Error);
    }

    [Fact]
    public async Task A_workspace_that_does_not_have_the_bot_is_not_called()
    {
        Assert.Equal(SlackFailure.TokenGone, (
            await Fails(() => host.Api.PostMessage("slack/T0OTHER", channel.Id, new("t"), default))).Failure);

        Assert.Empty(host.Slack.CallsOf("chat.postMessage"));
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

    private async Task<string> Trigger()
    {
        await ana.Shortcut("open");
        return ((Receiving.Shortcut)host.Handler.Asked[^1]).TriggerId;
    }
}
