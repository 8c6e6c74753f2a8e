using System.Text;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Tests;

/// <summary>With the example that Slack documents: https://docs.slack.dev/authentication/verifying-requests-from-slack.</summary>
public sealed class SignatureTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
        + "&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    private const string Documented = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private static readonly DateTimeOffset Then = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    [Fact]
    public void The_documented_example_is_signed_as_documented() =>
        Assert.Equal(Documented, SlackSignature.Sign(Secret, Timestamp, Encoding.UTF8.GetBytes(Body)));

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(-300)]
    public void It_is_good_for_five_minutes_either_way(int seconds) => Assert.True(IsGenuine(now: Then.AddSeconds(seconds)));

    [Theory]
    [InlineData(301)]
    [InlineData(-301)]
    [InlineData(86_400)]
    [InlineData(-86_400)]
    public void It_is_no_good_outside_of_them(int seconds) => Assert.False(IsGenuine(now: Then.AddSeconds(seconds)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("1531420618.0")]
    [InlineData("-1531420618")]
    [InlineData(" 1531420618")]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775807")]
    public void A_time_that_is_none_is_refused(string? timestamp) => Assert.False(IsGenuine(timestamp: timestamp));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v0=")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b502")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503")]
    public void Any_other_signature_is_refused(string? signature) => Assert.False(IsGenuine(signature: signature));

    [Fact]
    public void A_body_that_was_altered_is_refused() => Assert.False(IsGenuine(body: Body.Replace("roadrunner", "coyote")));

    [Fact]
    public void Another_secret_is_refused() => Assert.False(IsGenuine(secret: "8f742231b10e8888abcd99yyyzzz85a6"));

    [Fact]
    public void A_signature_for_another_time_is_refused() => Assert.False(IsGenuine(timestamp: "1531420619"));

    private static bool IsGenuine(
        string secret = Secret, string? timestamp = Timestamp, string? signature = Documented, string body = Body,
        DateTimeOffset? now = null) =>
        SlackSignature.IsGenuine(secret, timestamp, signature, Encoding.UTF8.GetBytes(body), now ?? Then);
}
