using Microsoft.Extensions.Configuration;
using WorkshopBot.Slack.Tests.Driving;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void Without_keys_Slack_is_off() => Assert.False(Read().IsOn);

    [Theory]
    [InlineData("Slack:SigningSecret", "Slack:BotToken=xoxb-1")]
    [InlineData("Slack:BotToken", "Slack:SigningSecret=s")]
    [InlineData("Slack:BotToken", "Slack:AppToken=xapp-1")]
    [InlineData("Slack:BotToken", "Slack:SigningSecret=s", "Slack:BotToken=swordfish")]
    [InlineData("Slack:BotToken", "Slack:SigningSecret=s", "Slack:BotToken=xoxb-1\r\nX: swordfish")]
    [InlineData("Slack:AppToken", "Slack:BotToken=xoxb-1", "Slack:AppToken=xoxb-swordfish")]
    [InlineData("Slack:ClientSecret", "Slack:SigningSecret=s", "Slack:ClientId=1")]
    [InlineData("Slack:ClientId", "Slack:SigningSecret=s", "Slack:ClientSecret=swordfish")]
    [InlineData("Slack:BotToken", "Slack:SigningSecret=s", "Slack:BotToken=xoxb-1", "Slack:ClientId=1", "Slack:ClientSecret=2")]
    [InlineData("PublicUrl", "Slack:SigningSecret=s", "Slack:ClientId=1", "Slack:ClientSecret=2")]
    [InlineData("Slack:ApiBaseUrl", "Slack:SigningSecret=s", "Slack:BotToken=xoxb-1", "Slack:ApiBaseUrl=http://a.b/swordfish")]
    [InlineData("Slack:ApiBaseUrl", "Slack:SigningSecret=s", "Slack:BotToken=xoxb-1", "Slack:ApiBaseUrl=localhost")]
    [InlineData(
        "Slack:ApiBaseUrl", "Slack:SigningSecret=s", "Slack:BotToken=xoxb-1", "Slack:ApiBaseUrl=https://a:swordfish@b.example")]
    public void What_cannot_be_names_its_key_and_tells_no_secret(string key, params string[] settings)
    {
        var e = Assert.Throws<SlackSetupException>(() => Read(settings));

        Assert.StartsWith($"{key} should be ", e.Message);
        Assert.DoesNotContain("swordfish", e.Message);
    }

    [Theory]
    [InlineData("Slack:SigningSecret=s", "Slack:BotToken=xoxb-1")]
    [InlineData("Slack:AppToken=xapp-1", "Slack:BotToken=xoxb-1")]
    [InlineData("Slack:SigningSecret=s", "Slack:ClientId=1", "Slack:ClientSecret=2", "PublicUrl=https://a.example")]
    [InlineData("Slack:AppToken=xapp-1", "Slack:ClientId=1", "Slack:ClientSecret=2", "PublicUrl=https://a.example")]
    [InlineData("Slack:SigningSecret=s", "Slack:BotToken=xoxb-1", "Slack:ApiBaseUrl=http://127.0.0.1:9/api/")]
    [InlineData("Slack:SigningSecret=s", "Slack:BotToken=xoxb-1", "Slack:ApiBaseUrl=https://slack.test/api")]
    public void What_can_be_is_on(params string[] settings) => Assert.True(Read(settings).IsOn);

    [Fact]
    public void Settings_never_say_a_secret() =>
        Assert.DoesNotContain("swordfish", $"{Read("Slack:SigningSecret=swordfish", "Slack:BotToken=xoxb-swordfish")}");

    [Fact]
    public async Task A_token_that_Slack_does_not_know_stops_the_start_and_is_not_told()
    {
        var e = await Assert.ThrowsAsync<SlackSetupException>(() => SlackHost.Start(
            null, a => [("Slack:SigningSecret", a.SigningSecret), ("Slack:BotToken", "xoxb-swordfish")]));

        Assert.Equal("Slack:BotToken should be a token that Slack knows; it says invalid_auth.", e.Message);
    }

    [Fact]
    public async Task Without_the_scope_to_know_the_app_the_signature_has_to_do()
    {
        var app = new FakeApp();
        app.Scopes.Remove("users:read");
        await using var host = await SlackHost.OfOne(app);
        var ana = host.Slack.AddUser("Ana");

        Assert.True((await ana.Command("/journey", host.Slack.AddChannel("journeys", ana))).IsAcknowledged);
    }

    [Fact]
    public async Task A_Slack_that_does_not_say_now_holds_no_start_back_and_is_asked_again()
    {
        var clock = new Testing.TestClock();
        var slack = await FakeSlack.Start(clock);
        slack.Faults.Next("auth.test", new Fault.Refuse("team_is_being_moved"));
        await using var host = await SlackHost.Beside(
            slack, clock, ("Slack:SigningSecret", slack.App.SigningSecret), ("Slack:BotToken", slack.App.BotToken));
        var ana = slack.AddUser("Ana");
        Assert.Contains("224", host.Log.All);
        Assert.True((await ana.Command("/journey", slack.AddChannel("journeys", ana))).IsAcknowledged);
    }

    private static SlackSettings Read(params string[] settings) => SlackSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).Select(s => new KeyValuePair<string, string?>(s[0], s[1])))
        .Build());
}
