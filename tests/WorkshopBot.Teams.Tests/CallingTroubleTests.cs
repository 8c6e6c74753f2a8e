using System.Net;
using System.Net.Sockets;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Tests.Driving;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests;

public sealed class CallingTroubleTests : IAsyncLifetime
{
    private Connector bot = null!;
    private FakeConversation channel = null!;

    public static TheoryData<int, bool> UnknownOutcomes() => new()
    {
        { 408, true }, { 408, false }, { 500, true }, { 500, false }, { 502, true }, { 502, false }, { 503, true }, { 503, false },
        { 504, true }, { 504, false },
    };

    [Theory]
    [InlineData(400, "BadArgument", ConnectorFailure.Invalid)]
    [InlineData(400, "BadSyntax", ConnectorFailure.Invalid)]
    [InlineData(403, "BotDisabledByAdmin", ConnectorFailure.Gone)]
    [InlineData(403, "BotNotInConversationRoster", ConnectorFailure.Gone)]
    [InlineData(403, "ConversationBlockedByUser", ConnectorFailure.Gone)]
    [InlineData(403, "NotEnoughPermissions", ConnectorFailure.Gone)]
    [InlineData(403, "InvalidBotApiHost", ConnectorFailure.Refused)]
    [InlineData(404, "ConversationNotFound", ConnectorFailure.Gone)]
    [InlineData(404, "ActivityNotFoundInConversation", ConnectorFailure.MessageGone)]
    [InlineData(404, "SomethingNew", ConnectorFailure.Invalid)]
    [InlineData(413, "MessageSizeTooBig", ConnectorFailure.TooLarge)]
    [InlineData(501, "DeleteActivityAPINotImplemented", ConnectorFailure.Invalid)]
    public async Task A_refusal_says_of_what_kind_it_is_and_is_not_repeated(int status, string code, ConnectorFailure failure)
    {
        bot.Teams.Faults.Next("send", new ConnectorFault.Status(status, code));

        var e = await Fails(() => bot.Send(channel, "words"));

        Assert.Equal((code, failure, "send", status, false), (e.Code, e.Failure, e.Operation, e.Status, e.MayHaveHappened));
        Assert.Single(bot.Teams.Calls);
    }

    [Fact]
    public async Task What_the_fake_knows_to_be_gone_is_told_as_gone()
    {
        Assert.Equal(ConnectorFailure.MessageGone, (
            await Fails(() => bot.Api.Update(bot.In(channel), "1", new TeamsMessage.Text("x"), default))).Failure);
        Assert.Equal(ConnectorFailure.Gone, (
            await Fails(() => bot.Api.Send(bot.In(channel, thread: "1"), new TeamsMessage.Text("x"), default))).Failure);
        channel.HasBot = false;
        Assert.Equal(ConnectorFailure.Gone, (await Fails(() => bot.Send(channel, "x"))).Failure);
    }

    [Theory]
    [InlineData(413, true, ConnectorFailure.TooLarge)]
    [InlineData(404, true, ConnectorFailure.Invalid)]
    [InlineData(403, true, ConnectorFailure.Refused)]
    [InlineData(400, false, ConnectorFailure.Invalid)]
    public async Task A_refusal_may_be_a_page_or_nothing(int status, bool isHtml, ConnectorFailure failure)
    {
        bot.Teams.Faults.Next("send", new ConnectorFault.Status(status, IsHtml: isHtml));

        var e = await Fails(() => bot.Send(channel, "words"));

        Assert.Equal(($"Http{status}", failure), (e.Code, e.Failure));
    }

    [Theory]
    [MemberData(nameof(UnknownOutcomes))]
    public async Task A_message_is_never_sent_again_when_nobody_knows_what_became_of_it(int status, bool done)
    {
        bot.Teams.Faults.Next("send", new ConnectorFault.Status(status, Done: done));

        var e = await Fails(() => bot.Send(channel, "words"));

        Assert.Equal((ConnectorFailure.Unavailable, true), (e.Failure, e.MayHaveHappened));
        Assert.Single(bot.Teams.Calls);
        Assert.Equal(done ? 1 : 0, channel.Posts.Count);
    }

    [Theory]
    [InlineData("reply")]
    [InlineData("create")]
    public async Task Nor_is_an_answer_or_a_thread(string operation)
    {
        var id = await bot.Send(channel, "words");
        bot.Teams.Faults.Next(operation, new ConnectorFault.Cut(Done: true));
        var message = new TeamsMessage.Text("more");

        var e = await Fails(() => operation == "reply"
            ? bot.Api.Reply(bot.In(channel), id!, message, default)
            : bot.Api.CreateThread(bot.Service, bot.Tenant, bot.Teams.Bot.Id, channel.Id, message, default));

        Assert.Equal((ConnectorFailure.Unavailable, true), (e.Failure, e.MayHaveHappened));
        Assert.Single(bot.Teams.CallsOf(operation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_whose_answer_never_comes_may_have_been_sent(bool done)
    {
        bot.Teams.Faults.Next("send", new ConnectorFault.Never(done));
        var sending = bot.Send(channel, "words");
        await bot.Teams.Called("send");

        bot.Clock.Advance(ConnectorWire.Patience);
        var e = await Fails(() => sending);

        Assert.Equal(("Timeout", ConnectorFailure.Unavailable, true), (e.Code, e.Failure, e.MayHaveHappened));
        Assert.Single(bot.Teams.Calls);
    }

    [Fact]
    public async Task A_late_answer_is_still_an_answer()
    {
        bot.Teams.Faults.Next("send", new ConnectorFault.Slow(TimeSpan.FromSeconds(10)));
        var sending = bot.Send(channel, "words");
        await bot.Clock.Sleeping(2);

        bot.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(await sending, channel.Posts.Single().Id);
    }

    [Fact]
    public async Task Whoever_stops_waiting_is_not_told_of_a_failure_of_Teams()
    {
        bot.Teams.Faults.Next("send", new ConnectorFault.Never());
        using var impatience = new CancellationTokenSource();
        var sending = bot.Api.Send(bot.In(channel), new TeamsMessage.Text("words"), impatience.Token);
        await bot.Teams.Called("send");

        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task An_edit_is_repeated_after_a_while_since_that_does_no_harm(int status)
    {
        var id = await bot.Send(channel, "first");
        bot.Teams.Faults.Next("update", new ConnectorFault.Status(status, Done: true), new ConnectorFault.Status(status, IsHtml: true));

        var editing = bot.Api.Update(bot.In(channel), id!, new TeamsMessage.Text("second"), default);
        await Pass(1);
        await Pass(2);
        await editing;

        Assert.Equal(("second", 2), (channel.Posts.Single().Text, channel.Posts.Single().Edits));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("never")]
    public async Task An_edit_whose_answer_is_lost_is_repeated(string how)
    {
        var id = await bot.Send(channel, "first");
        bot.Teams.Faults.Next("update", how == "cut" ? new ConnectorFault.Cut(Done: true) : new ConnectorFault.Never(Done: true));

        var editing = bot.Api.Update(bot.In(channel), id!, new TeamsMessage.Text("second"), default);
        await bot.Teams.Called("update");
        if (how == "never") bot.Clock.Advance(ConnectorWire.Patience);
        await Pass(1);
        await editing;

        Assert.Equal(2, channel.Posts.Single().Edits);
    }

    [Fact]
    public async Task An_edit_is_not_repeated_for_ever()
    {
        var id = await bot.Send(channel, "first");
        for (var i = 0; i < 9; i++) bot.Teams.Faults.Next("update", new ConnectorFault.Status(503));

        var editing = bot.Api.Update(bot.In(channel), id!, new TeamsMessage.Text("second"), default);
        for (var i = 1; i <= 3; i++) await Pass(i);
        var e = await Fails(() => editing);

        Assert.Equal((ConnectorFailure.Unavailable, 4), (e.Failure, bot.Teams.CallsOf("update").Count));
    }

    [Fact]
    public async Task A_defect_of_Teams_is_not_repeated()
    {
        var id = await bot.Send(channel, "first");
        bot.Teams.Faults.Next("update", new ConnectorFault.Status(500, "ServiceError"));

        var e = await Fails(() => bot.Api.Update(bot.In(channel), id!, new TeamsMessage.Text("second"), default));

        Assert.Equal(("ServiceError", ConnectorFailure.Unavailable), (e.Code, e.Failure));
    }

    [Fact]
    public async Task A_message_that_a_lost_try_has_deleted_is_deleted()
    {
        var id = await bot.Send(channel, "first");
        bot.Teams.Faults.Next("delete", new ConnectorFault.Cut(Done: true));

        var deleting = bot.Api.Delete(bot.In(channel), id!, default);
        await Pass(1);
        await deleting;

        Assert.Equal(["delete", "delete"], bot.Teams.Calls.Skip(1).Select(c => c.Operation));
        Assert.Equal(ConnectorFailure.MessageGone, (await Fails(() => bot.Api.Delete(bot.In(channel), id!, default))).Failure);
    }

    [Fact]
    public async Task What_failed_after_a_try_that_may_have_happened_may_have_happened()
    {
        var id = await bot.Send(channel, "first");
        bot.Teams.Faults.Next("update", new ConnectorFault.Cut(Done: true), new ConnectorFault.Status(403, "BotDisabledByAdmin"));

        var editing = bot.Api.Update(bot.In(channel), id!, new TeamsMessage.Text("second"), default);
        await Pass(1);
        var e = await Fails(() => editing);

        Assert.Equal((ConnectorFailure.Gone, true), (e.Failure, e.MayHaveHappened));
    }

    [Fact]
    public async Task A_precondition_of_Teams_that_failed_has_done_nothing_so_that_a_message_is_sent_again()
    {
        bot.Teams.Faults.Next("send", new ConnectorFault.Status(412, "PreconditionFailed"));

        var sending = bot.Send(channel, "words");
        await Pass(1);

        Assert.Equal(await sending, channel.Posts.Single().Id);
    }

    [Fact]
    public async Task A_Teams_that_cannot_be_reached_has_done_nothing()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var nobody = bot.At($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}/")!;
        taken.Stop();

        var sending = bot.Api.Send(bot.In(channel) with { Service = nobody }, new TeamsMessage.Text("words"), default);
        for (var i = 1; i <= 3; i++) await Pass(i);
        var e = await Fails(() => sending);

        Assert.Equal(("Unreachable", ConnectorFailure.Unavailable, false), (e.Code, e.Failure, e.MayHaveHappened));
    }

    [Fact]
    public async Task When_Teams_has_enough_of_a_conversation_that_one_waits_as_long_as_it_says_and_others_do_not()
    {
        var other = bot.Teams.AddChannel("other");
        bot.Teams.Faults.Next("send", new ConnectorFault.TooMany(30));
        var (one, two) = (bot.Send(channel, "one"), Task.CompletedTask);
        await bot.Pausing(1);
        two = bot.Send(channel, "two");

        await bot.Send(other, "at once");
        bot.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(2, bot.Teams.Calls.Count);

        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(one, two);
        Assert.Equal(["one", "two"], channel.Posts.Select(p => p.Text).Order());
    }

    [Fact]
    public async Task When_Teams_does_not_say_how_long_it_is_a_while_and_longer_each_time()
    {
        bot.Teams.Faults.Next("send", new ConnectorFault.TooMany(null), new ConnectorFault.TooMany(null), new ConnectorFault.TooMany(null));
        var sending = bot.Send(channel, "words");
        for (var i = 1; i <= 3; i++)
        {
            // Half of it is left to chance, so that not all come back at once.
            await bot.Pausing(i);
            bot.Clock.Advance(TimeSpan.FromSeconds(0.49 * (1 << (i - 1))));
            Assert.Equal(i, bot.Teams.Calls.Count);
            bot.Clock.Advance(TimeSpan.FromSeconds(1 << (i - 1)));
        }

        Assert.Equal(await sending, channel.Posts.Single().Id);
    }

    [Fact]
    public async Task Whoever_would_wait_too_long_is_told_how_long_and_so_is_everybody_after()
    {
        bot.Teams.Faults.Next("send", new ConnectorFault.TooMany(120));

        var first = await Fails(() => bot.Send(channel, "words"));
        var second = await Fails(() => bot.Send(channel, "words"));

        Assert.Equal((ConnectorFailure.Throttled, "Throttled", TimeSpan.FromMinutes(2)), (first.Failure, first.Code, first.RetryAfter));
        Assert.Equal((ConnectorFailure.Throttled, "Busy", TimeSpan.FromMinutes(2)), (second.Failure, second.Code, second.RetryAfter));
        Assert.Equal((false, false), (first.MayHaveHappened, second.MayHaveHappened));
        Assert.Single(bot.Teams.Calls);

        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.NotNull(await bot.Send(channel, "words"));
    }

    [Fact]
    public async Task Messages_edits_and_new_threads_of_one_place_are_counted_together()
    {
        var made = await bot.Api.CreateThread(bot.Service, bot.Tenant, bot.Teams.Bot.Id, channel.Id, new TeamsMessage.Text("0"), default);
        for (var i = 1; i <= 3; i++) await bot.Send(channel, $"{i}");
        for (var i = 1; i <= 3; i++) await bot.Api.Update(bot.In(channel), made.MessageId!, new TeamsMessage.Text($"{i}"), default);

        var eighth = bot.Send(channel, "8");
        await bot.Clock.Sleeping();
        Assert.Equal(7, bot.Teams.Calls.Count);
        bot.Clock.Advance(TimeSpan.FromSeconds(1) + Rate.Margin);
        await eighth;

        var ninth = bot.Api.Update(bot.In(channel), made.MessageId!, new TeamsMessage.Text("9"), default);
        await bot.Clock.Sleeping();
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await ninth;
        Assert.All(bot.Teams.Calls, c => Assert.Null(c.Error));
    }

    [Fact]
    public async Task A_tenant_has_fifty_calls_a_second_whatever_they_are_for()
    {
        var chats = Enumerable.Range(0, 50).Select(_ => bot.Teams.AddGroupChat()).ToList();
        for (var i = 0; i < 25; i++) await bot.Send(chats[i], "words");
        for (var i = 25; i < 50; i++) Assert.Null(await bot.Api.Member(bot.In(chats[i]), "29:nobody", default));

        var more = bot.Send(channel, "words");
        await bot.Clock.Sleeping();
        Assert.Equal(50, bot.Teams.Calls.Count);

        bot.Clock.Advance(TimeSpan.FromSeconds(1) + Rate.Margin);
        await more;
        Assert.DoesNotContain(bot.Teams.Calls, c => c.Error == "Throttled");
    }

    [Fact]
    public async Task Nothing_that_was_said_and_no_token_is_ever_logged()
    {
        bot.Teams.Faults.Next(
            "update", new ConnectorFault.Status(503, "swordfish <b>1"), new ConnectorFault.Status(400, "sword-fish"));
        var id = await bot.Send(channel, "salmon");
        var editing = bot.Api.Update(bot.In(channel), id!, new TeamsMessage.Text("salmon"), default);
        await Pass(1);
        var e = await Fails(() => editing);

        var all = $"{bot.Log.All} {e} {bot.In(channel)} {new TeamsMessage.Text("salmon")} {Connector.Card("salmon")}";
        Assert.Equal("swordfish", e.Code);
        Assert.DoesNotContain("salmon", all);
        Assert.DoesNotContain("<b>", all);
        Assert.DoesNotContain(bot.Teams.Bot.ClientSecret, all);
        Assert.DoesNotContain(bot.Teams.Entra.Given.Single(), all);
        Assert.DoesNotContain(channel.Id, all);
    }

    public async Task InitializeAsync()
    {
        bot = await Connector.Start();
        channel = bot.Teams.AddChannel("journeys", bot.Teams.AddPerson("Ana"));
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    /// <summary>No longer than the longest pause: the next try may have begun before all of it has passed.</summary>
    private async Task Pass(int @try)
    {
        await bot.Pausing(@try);
        bot.Clock.Advance(TimeSpan.FromSeconds(1 << (@try - 1)));
    }

    private static Task<ConnectorException> Fails(Func<Task> call) => Assert.ThrowsAsync<ConnectorException>(call);
}
