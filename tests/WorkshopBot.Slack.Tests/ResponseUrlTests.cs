using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Receiving;
using WorkshopBot.Slack.Tests.Driving;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests;

/// <summary>Where requests are answered later.</summary>
public sealed class ResponseUrlTests : IAsyncLifetime
{
    private SlackHost host = null!;
    private FakeUser ana = null!;
    private FakeChannel channel = null!;

    [Fact]
    public async Task A_response_url_is_good_for_five_answers()
    {
        var url = await Url();
        for (var i = 0; i < ResponseUrl.MostUses; i++) Assert.True(await host.Api.Respond(url, new($"{i}"), default));

        Assert.False(await host.Api.Respond(url, new("too much"), default));

        Assert.Equal(5, ana.Seen.Count);
        Assert.Equal(5, host.Slack.CallsOf("response_url").Count);
    }

    [Fact]
    public async Task A_response_url_is_good_for_half_an_hour()
    {
        var url = await Url();
        host.Clock.Advance(ResponseUrl.Lifetime);

        Assert.False(await host.Api.Respond(url, new("too late"), default));

        Assert.Empty(host.Slack.CallsOf("response_url"));
    }

    [Fact]
    public async Task A_message_for_one_person_is_replaced_and_taken_away_by_its_response_url()
    {
        host.Handler.Answer = _ => new SlackReply.Say(new("first", Views.Actions(Views.Button("go", "1"))));
        await ana.Command("/journey", channel);
        host.Handler.Answer = _ => SlackReply.None;
        await ana.Press(ana.Seen.Single(), "go");
        var url = host.Handler.Only<BlockActions>().ResponseUrl!;

        Assert.True(await host.Api.Respond(url, new("second"), default, replaces: true));
        Assert.Equal("second", ana.Seen.Single().Text);

        Assert.True(await host.Api.DeleteOriginal(url, default));
        Assert.Empty(ana.Seen);
    }

    [Theory]
    [InlineData("https://hooks.slack.com/actions/T1/2/3", true)]
    [InlineData("https://HOOKS.slack.com/commands/T1/2/3", true)]
    [InlineData("https://slack.com/api/x", false)]
    [InlineData("https://hooks.slack.com.evil.example/", false)]
    [InlineData("https://evil.example/hooks.slack.com", false)]
    [InlineData("https://a:b@hooks.slack.com/", false)]
    [InlineData("https://hooks.slack.com:444/", false)]
    [InlineData("http://hooks.slack.com/", false)]
    [InlineData("http://127.0.0.1:1/response/x", false)]
    [InlineData("ftp://hooks.slack.com/", false)]
    [InlineData("/commands", false)]
    public void Only_Slacks_own_addresses_are_answered_at(string address, bool isSlacks)
    {
        var urls = new ResponseUrls(new() { BotToken = "xoxb-1" }, host.Clock);

        Assert.Equal(isSlacks, urls.Read(address) is not null);
    }

    public async Task InitializeAsync()
    {
        host = await SlackHost.OfOne();
        ana = host.Slack.AddUser("Ana");
        channel = host.Slack.AddChannel("journeys", ana);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    private async Task<ResponseUrl> Url()
    {
        await ana.Command("/journey", channel);
        return host.Handler.Only<SlashCommand>().ResponseUrl!;
    }
}
