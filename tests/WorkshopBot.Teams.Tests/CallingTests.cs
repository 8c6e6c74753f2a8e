using System.Text.Json.Nodes;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Tests.Driving;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests;

public sealed class CallingTests : IAsyncLifetime
{
    private Connector bot = null!;
    private FakePerson ana = null!;
    private FakeConversation channel = null!;

    [Theory]
    [InlineData("personal")]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task A_message_is_sent_edited_and_deleted(string kind)
    {
        var conversation = kind switch
        {
            "personal" => bot.Teams.AddPersonal(ana),
            "groupChat" => bot.Teams.AddGroupChat(ana),
            _ => channel,
        };

        var id = await bot.Send(conversation, "first");
        var post = Assert.Single(conversation.Posts);
        Assert.Equal((post.Id, "first"), (id, post.Text));

        await bot.Api.Update(bot.In(conversation), id!, Connector.Card("second"), default);
        Assert.Equal(("", 1, "second"), (post.Text, post.Edits, (string?)post.Card!["body"]![0]!["text"]));

        await bot.Api.Delete(bot.In(conversation), id!, default);
        Assert.Empty(conversation.Posts);
    }

    [Fact]
    public async Task A_reply_names_what_it_answers()
    {
        var chat = bot.Teams.AddGroupChat(ana);
        var first = await bot.Send(chat, "first");

        var id = await bot.Api.Reply(bot.In(chat), first!, new TeamsMessage.Text("second"), default);

        Assert.Equal((id, first), (chat.Posts[1].Id, chat.Posts[1].ReplyToId));
    }

    [Fact]
    public async Task A_thread_is_begun_in_a_channel_and_written_into()
    {
        var made = await bot.Api.CreateThread(bot.Service, bot.Tenant, bot.Teams.Bot.Id, channel.Id, Connector.Card("board"), default);
        await bot.Api.Send(made.Thread, new TeamsMessage.Text("step"), default);

        Assert.Equal([made.MessageId, channel.Posts[1].Id], channel.Thread(made.MessageId!).Select(p => p.Id));
        Assert.Equal($"{channel.Id};messageid={made.MessageId}", made.Thread.Id);
    }

    [Fact]
    public async Task The_conversation_with_one_person_is_made_by_either_of_their_ids_and_is_the_same_again()
    {
        var one = await bot.Api.CreatePersonal(bot.Service, bot.Tenant, bot.Teams.Bot.Id, ana.Id, default);
        var other = await bot.Api.CreatePersonal(bot.Service, bot.Tenant, bot.Teams.Bot.Id, ana.EntraId, default);
        await bot.Api.Send(one, new TeamsMessage.Text("only you"), default);

        Assert.Equal(one, other);
        Assert.Equal("only you", bot.Teams.Conversations.Single(c => c.Id == one.Id).Posts.Single().Text);
    }

    [Fact]
    public async Task Whom_the_bot_cannot_write_to_is_told_apart()
    {
        ana.HasApp = false;

        Assert.Equal(ConnectorFailure.Refused, (await Fails(() => Create(ana.Id))).Failure);
        Assert.Equal(ConnectorFailure.PersonGone, (await Fails(() => Create("29:nobody"))).Failure);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task All_pages_are_read_though_they_are_short_or_empty(int more)
    {
        for (var i = 0; i < more; i++) channel.Members.Add(bot.Teams.AddPerson($"P{i}"));

        var members = new List<TeamsMember>();
        await foreach (var member in bot.Api.Members(bot.In(channel), default)) members.Add(member);

        Assert.Equal(channel.Members.Select(m => new TeamsMember(m.Id, m.Name, m.EntraId, m.Role)), members);
    }

    [Fact]
    public async Task A_page_that_leads_to_itself_is_not_followed_for_ever()
    {
        for (var i = 0; i < 8; i++) channel.Members.Add(bot.Teams.AddPerson($"P{i}"));
        bot.Teams.Faults.Next(
            "members", new ConnectorFault.Adds("continuationToken", "step+1/=&"), new ConnectorFault.Adds("continuationToken", "step+1/=&"));

        var e = await Fails(async () =>
        {
            await foreach (var _ in bot.Api.Members(bot.In(channel), default)) continue;
        });

        Assert.Equal(("Unreadable", 2), (e.Code, bot.Teams.CallsOf("members").Count));
    }

    [Fact]
    public async Task A_member_is_found_by_either_id_and_nobody_is_null()
    {
        var guest = new FakePerson("29:guest", "entra-guest", "Gil") { Role = "guest" };
        channel.Members.Add(guest);

        Assert.Equal(new TeamsMember("29:guest", "Gil", "entra-guest", "guest"), await bot.Api.Member(bot.In(channel), "entra-guest", default));
        Assert.Equal("Ana", (await bot.Api.Member(bot.In(channel), ana.Id, default))!.Name);
        Assert.Null(await bot.Api.Member(bot.In(channel), "29:nobody", default));
    }

    [Fact]
    public async Task Ids_are_escaped_and_the_path_of_the_service_is_kept()
    {
        var chat = bot.Teams.Add(new("19:a/b?c#d%2F..@thread.v2;messageid", "groupChat", bot.Tenant, ana));

        await bot.Send(chat, "first");

        Assert.Equal("first", chat.Posts.Single().Text);
        Assert.Equal(
            "/amer/v3/conversations/19%3Aa%2Fb%3Fc%23d%252F..%40thread.v2%3Bmessageid/activities", bot.Teams.Calls.Single().Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_lead_elsewhere_is_refused(string id)
    {
        var to = bot.In(channel) with { Id = id };
        await Assert.ThrowsAsync<ArgumentException>(() => bot.Api.Send(to, new TeamsMessage.Text("x"), default));
        await Assert.ThrowsAsync<ArgumentException>(() => bot.Api.Update(bot.In(channel), id, new TeamsMessage.Text("x"), default));
        await Assert.ThrowsAsync<ArgumentException>(() => bot.Api.Member(bot.In(channel), id, default));

        Assert.Empty(bot.Teams.Calls);
    }

    [Fact]
    public async Task What_is_null_is_left_out_and_the_callers_card_stays_as_it_was()
    {
        var action = new JsonObject { ["type"] = "Action.Submit", ["data"] = null };
        var card = Connector.Card("board", ("lang", null), ("actions", new JsonArray(null, action)));
        var before = card.Content.ToJsonString();

        await bot.Api.Send(bot.In(channel), card, default);

        Assert.Equal("""[{"type":"Action.Submit"}]""", channel.Posts.Single().Card!["actions"]!.ToJsonString());
        Assert.False(channel.Posts.Single().Card!.ContainsKey("lang"));
        Assert.Equal(before, card.Content.ToJsonString());
    }

    [Fact]
    public void Words_and_a_card_are_never_in_one_message()
    {
        TeamsMessage[] messages = [new TeamsMessage.Text("x"), Connector.Card("x") with { Summary = "y" }];
        var kinds = typeof(TeamsMessage).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(TeamsMessage)));

        Assert.Equal(kinds.ToHashSet(), [.. messages.Select(m => m.GetType())]);
        Assert.All(messages, m => Assert.True(m.ToJson().ContainsKey("text") != m.ToJson().ContainsKey("attachments")));
        Assert.Empty(typeof(TeamsMessage).GetConstructors());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public async Task A_message_without_words_is_refused(string words)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => bot.Send(channel, words));
        Assert.Empty(bot.Teams.Calls);
    }

    [Theory]
    [InlineData('x')]
    [InlineData('ض')]
    [InlineData('<')]
    public async Task What_is_larger_than_Teams_takes_is_refused_before_it_is_sent(char letter)
    {
        var around = new TeamsMessage.Text("x").ToJson().ToJsonString().Length - 1;
        await bot.Send(channel, new string(letter, 40_000 - around));

        var e = await Fails(() => bot.Send(channel, new string(letter, 40_001 - around)));

        Assert.Equal((ConnectorFailure.TooLarge, "MessageSizeTooBig", false), (e.Failure, e.Code, e.MayHaveHappened));
        Assert.Single(bot.Teams.Calls);
    }

    [Fact]
    public async Task A_message_that_has_no_id_is_sent_all_the_same()
    {
        bot.Teams.Faults.Next("send", new ConnectorFault.NoId());

        Assert.Null(await bot.Send(channel, "first"));
        Assert.Equal("first", channel.Posts.Single().Text);
    }

    [Fact]
    public async Task A_conversation_that_has_no_id_is_a_failure_that_may_have_happened()
    {
        bot.Teams.Faults.Next("create", new ConnectorFault.NoId());

        var e = await Fails(() => Create(ana.Id));

        Assert.Equal(("NoId", true), (e.Code, e.MayHaveHappened));
    }

    public async Task InitializeAsync()
    {
        bot = await Connector.Start();
        ana = bot.Teams.AddPerson("Ana");
        channel = bot.Teams.AddChannel("journeys", ana);
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    private Task<ConversationAddress> Create(string person) =>
        bot.Api.CreatePersonal(bot.Service, bot.Tenant, bot.Teams.Bot.Id, person, default);

    private static Task<ConnectorException> Fails(Func<Task> call) => Assert.ThrowsAsync<ConnectorException>(call);
}
