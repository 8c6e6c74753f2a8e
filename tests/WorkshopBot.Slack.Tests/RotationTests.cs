using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Installing;
using WorkshopBot.Slack.Tests.Driving;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests;

/// <summary>Tokens that live twelve hours, and refresh tokens that are good for one use.</summary>
public sealed class RotationTests : IAsyncLifetime
{
    private const string Alias = "slack/T7";

    private SlackHost host = null!;

    [Fact]
    public async Task A_token_is_kept_until_two_hours_before_its_end()
    {
        host.Clock.Advance(TimeSpan.FromHours(10) - TimeSpan.FromSeconds(1));
        Assert.Equal("xoxe.xoxb-2", await Token());

        host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("xoxe.xoxb-3", await Token());
        Assert.Equal("xoxe.xoxb-3", await Token());
        Assert.Equal(1, Refreshes);
    }

    [Fact]
    public async Task It_goes_on_for_ever()
    {
        for (var day = 0; day < 7; day++)
        {
            host.Clock.Advance(TimeSpan.FromHours(11));
            await Call(host);
        }

        Assert.Equal(7, Refreshes);
    }

    [Fact]
    public async Task Of_two_instances_one_rotates_and_the_other_reads_the_winners()
    {
        await using var other = await host.Another(Settings);
        host.Clock.Advance(TimeSpan.FromHours(11));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Call(i % 2 == 0 ? host : other)));

        Assert.Equal(1, Refreshes);
        host.Clock.Advance(ManyWorkspaces.Remembered);
        Assert.Equal("xoxe.xoxb-3", await Token());
        Assert.Equal("xoxe.xoxb-3", await other.Get<ManyWorkspaces>().Token(Alias, default));
    }

    [Fact]
    public async Task Who_has_no_token_left_waits_for_the_instance_that_is_at_it()
    {
        await using var other = await host.Another(Settings);
        host.Clock.Advance(TimeSpan.FromHours(13));
        host.Slack.Faults.Next("oauth.v2.access", new Fault.Slow(TimeSpan.FromSeconds(2)));
        var winner = Token();
        await host.Slack.Called("oauth.v2.access", 2);
        var waiting = other.Get<ManyWorkspaces>().Token(Alias, default);

        // The winner's patience, the fake's pause, and the other's.
        await host.Clock.Sleeping(atLeast: 3);
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("xoxe.xoxb-3", await winner);
        await Task.WhenAny(waiting, host.Clock.Sleeping());
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("xoxe.xoxb-3", await waiting);
        Assert.Equal(1, Refreshes);
    }

    [Fact]
    public async Task An_instance_that_dies_while_it_is_at_it_holds_the_others_back_for_half_a_minute()
    {
        await Claimed(host.Clock.GetUtcNow().AddHours(13) + Rotation.Claim);
        host.Clock.Advance(TimeSpan.FromHours(13));

        var token = Token();
        for (var waited = TimeSpan.Zero; waited < Rotation.Claim; waited += TimeSpan.FromSeconds(0.5))
        {
            Assert.Equal(0, Refreshes);
            await host.Clock.Sleeping();
            host.Clock.Advance(TimeSpan.FromSeconds(0.5));
            await Task.WhenAny(token, host.Clock.Sleeping());
        }

        Assert.Equal("xoxe.xoxb-3", await token);
    }

    [Fact]
    public async Task While_the_old_token_is_good_nobody_waits()
    {
        await Claimed(host.Clock.GetUtcNow().AddHours(11) + Rotation.Claim);
        host.Clock.Advance(TimeSpan.FromHours(11));

        Assert.Equal("xoxe.xoxb-2", await Token());
        Assert.Equal(0, Refreshes);
    }

    [Fact]
    public async Task A_refresh_that_fails_is_tried_again_after_a_minute_and_the_old_token_is_used_meanwhile()
    {
        host.Clock.Advance(TimeSpan.FromHours(11));
        host.Slack.Faults.Next("oauth.v2.access", new Fault.Status(500));

        Assert.Equal("xoxe.xoxb-2", await Token());
        Assert.Equal("xoxe.xoxb-2", await Token());
        Assert.Equal(1, Refreshes);
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("xoxe.xoxb-3", await Token());
    }

    [Fact]
    public async Task A_token_that_Slack_says_has_run_out_is_renewed_and_the_call_repeated()
    {
        host.Slack.Faults.Next("users.info", new Fault.Refuse("token_expired"));

        await Call(host);

        Assert.Equal(1, Refreshes);
        Assert.Equal(2, host.Slack.CallsOf("users.info").Count);
    }

    [Fact]
    public async Task A_refresh_token_that_is_no_good_says_that_the_bot_is_gone()
    {
        host.Clock.Advance(TimeSpan.FromHours(13));
        host.Slack.Faults.Next("oauth.v2.access", new Fault.Refuse("invalid_refresh_token"));

        var e = await Assert.ThrowsAsync<SlackException>(() => Call(host));

        Assert.Equal(SlackFailure.TokenGone, e.Failure);
    }

    public async Task InitializeAsync()
    {
        host = await SlackHost.OfMany();
        using var administrator = new Administrator(host);
        (await administrator.Install(host.Slack.Grants.Agree("T7", rotates: true))).Dispose();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    private int Refreshes => host.Slack.CallsOf("oauth.v2.access").Count(c => c["grant_type"] == "refresh_token");

    private (string, string?)[] Settings =>
    [
        ("Slack:SigningSecret", host.Slack.App.SigningSecret), ("Slack:ClientId", host.Slack.App.ClientId),
        ("Slack:ClientSecret", host.Slack.App.ClientSecret), ("PublicUrl", "https://bot.example"),
    ];

    private Task<string> Token() => host.Get<ManyWorkspaces>().Token(Alias, default);

    private static async Task Call(SlackHost by)
    {
        var user = by.Slack.AddUser("Ana");
        await by.Api.User(Alias, user.Id, default);
    }

    /// <summary>Another instance has said that it rotates the token.</summary>
    private async Task Claimed(DateTimeOffset until)
    {
        var installations = host.Get<Engine.Installations>();
        var found = await installations.Find(Alias, default);
        var claimed = StoredTokens.Parse(found!.Tokens) with { ClaimedUntil = until };
        Assert.NotNull(await installations.Save(found with { Tokens = claimed.ToJson() }, default));
    }
}
