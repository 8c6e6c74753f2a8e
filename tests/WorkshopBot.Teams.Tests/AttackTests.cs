using System.Net;
using System.Text.Json.Nodes;
using WorkshopBot.Teams.Tests.Driving;

namespace WorkshopBot.Teams.Tests;

/// <summary>Each row is an activity that must not reach anybody. Its sender learns a number, the log the reason.</summary>
public sealed class AttackTests : IAsyncLifetime
{
    private const string OtherApp = "99999999-2222-3333-4444-555555555555";

    private TeamsHost host = null!;

    public async Task InitializeAsync() => host = await TeamsHost.Start(settings: ("Teams:TenantId", "aaaaaaaa-0000-0000-0000-000000000001"));

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("no header")]
    [InlineData("an empty header")]
    [InlineData("two headers")]
    [InlineData("Basic")]
    [InlineData("a small bearer")]
    [InlineData("three parts")]
    [InlineData("no token at all")]
    [InlineData("a token of megabytes")]
    [InlineData("alg none")]
    [InlineData("alg None")]
    [InlineData("RS256 without a signature")]
    [InlineData("HS256 with the public key")]
    [InlineData("HS256 with a key of its own")]
    [InlineData("PS256")]
    [InlineData("signed by somebody else with a known kid")]
    [InlineData("an unknown kid")]
    [InlineData("no kid")]
    [InlineData("a changed signature")]
    [InlineData("changed claims")]
    [InlineData("wrong issuer")]
    [InlineData("issuer with a slash")]
    [InlineData("issuer of the emulator")]
    [InlineData("issuer of the government's cloud")]
    [InlineData("no issuer")]
    [InlineData("a user's token")]
    [InlineData("another bot's audience")]
    [InlineData("the connector's audience")]
    [InlineData("no audience")]
    [InlineData("expired")]
    [InlineData("no expiry")]
    [InlineData("not valid yet")]
    [InlineData("a key for other channels")]
    [InlineData("another channel in the body")]
    [InlineData("a channel that the key is for, and that is not Teams")]
    [InlineData("no serviceurl claim")]
    [InlineData("another serviceurl")]
    [InlineData("serviceurl without its slash")]
    [InlineData("serviceurl in capitals")]
    [InlineData("serviceurl with a user")]
    [InlineData("serviceurl with a port")]
    [InlineData("serviceurl changed in the body")]
    [InlineData("another tenant in the body")]
    [InlineData("no tenant in the body")]
    public async Task Nobody_gets_in_by(string how)
    {
        using var response = await Send(how);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Empty(host.Handled.Activities);
        Assert.Contains("An activity was refused", host.Log.All);
        Assert.DoesNotContain("secret-words", host.Log.All);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":1,\"channelId\":\"msteams\",\"conversation\":{\"id\":\"1\"}}")]
    [InlineData("{\"type\":\"message\",\"type\":\"invoke\",\"serviceUrl\":\"x\",\"channelId\":\"msteams\",\"conversation\":{\"id\":\"1\"}}")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"\\uD800\",\"channelId\":\"msteams\",\"conversation\":{\"id\":\"1\"}}")]
    public async Task What_is_no_activity_is_refused(string body)
    {
        using var response = await host.Send(body, $"Bearer {host.Token.Write()}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(host.Handled.Activities);
    }

    [Fact]
    public async Task What_is_too_large_is_refused()
    {
        var activity = Activity();
        activity["text"] = new string('x', 600_000);

        using var response = await host.Send(activity, $"Bearer {host.Token.Write()}");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task What_is_right_gets_in()
    {
        using var response = await host.Send(Activity(), $"Bearer {host.Token.Write()}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("message", Assert.Single(host.Handled.Activities).Type);
    }

    private static JsonObject Activity()
    {
        var activity = TeamsHost.Activity();
        activity["channelData"]!["tenant"]!["id"] = "aaaaaaaa-0000-0000-0000-000000000001";
        return activity;
    }

    private Task<HttpResponseMessage> Send(string how)
    {
        var (token, activity) = (host.Token, Activity());
        Task<HttpResponseMessage> With(string text) => host.Send(activity, $"Bearer {text}");
        Task<HttpResponseMessage> Altered(string name, JsonNode? value)
        {
            activity[name] = value;
            return With(token.Write());
        }

        switch (how)
        {
            case "no header": return host.Send(activity, authorization: null);
            case "an empty header": return host.Send(activity, "");
            case "two headers": return host.Send(activity, $"Bearer {token.Write()}", ("Authorization", $"Bearer {token.Write()}"));
            case "Basic": return host.Send(activity, $"Basic {token.Write()}");
            case "a small bearer": return host.Send(activity, $"bearer {token.Write()}");
            case "three parts": return With($"{token.Write()} x");
            case "no token at all": return With("swordfish");
            case "a token of megabytes": return With(new string('x', 20_000));
            case "alg none": return With(token.WriteUnsigned("none"));
            case "alg None": return With(token.WriteUnsigned("None"));
            case "RS256 without a signature": return With(token.WriteUnsigned("RS256"));
            case "HS256 with the public key": return With(token.WriteWithPublicKeyAsSecret());
            case "HS256 with a key of its own": return With(token.WriteWithSecret("a secret of thirty-two letters !!"));
            case "PS256": return With(token.WriteWith("PS256"));
            case "signed by somebody else with a known kid": return With((token with { Key = new(token.Key.Id) }).Write());
            case "an unknown kid": return With((token with { Key = new("unheard-of") }).Write());
            case "no kid": return With(token.WriteWithoutKid());
            case "a changed signature": return With(token.Write()[..^8] + "AAAAAAAA");
            case "changed claims": return With(token.WriteChanged());
            case "wrong issuer": return With((token with { Issuer = "https://api.botframework.example" }).Write());
            case "issuer with a slash": return With((token with { Issuer = $"{Tokens.BotService}/" }).Write());
            case "issuer of the emulator":
                return With((token with { Issuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" }).Write());
            case "issuer of the government's cloud": return With((token with { Issuer = "https://api.botframework.us" }).Write());
            case "no issuer": return With((token with { Issuer = null }).Write());
            case "a user's token":
                return With((token with
                {
                    Issuer = "https://login.microsoftonline.com/aaaaaaaa-0000-0000-0000-000000000001/v2.0",
                    More = token.More.Add("scp", "access_as_user"),
                }).Write());
            case "another bot's audience": return With((token with { Audience = OtherApp }).Write());
            case "the connector's audience": return With((token with { Audience = Tokens.BotService }).Write());
            case "no audience": return With((token with { Audience = null }).Write());
            case "expired": return With((token with { Until = TimeSpan.FromMinutes(-6), From = TimeSpan.FromHours(-1) }).Write());
            case "no expiry": return With((token with { Until = null }).Write());
            case "not valid yet": return With((token with { From = TimeSpan.FromMinutes(6) }).Write());
            case "a key for other channels":
                host.Issuer.Keys[0] = token.Key with { Endorsements = ["directline"] };
                return With(token.Write());
            case "another channel in the body": return Altered("channelId", "webchat");
            case "a channel that the key is for, and that is not Teams":
                host.Issuer.Keys[0] = token.Key with { Endorsements = ["msteams", "webchat"] };
                return Altered("channelId", "webchat");
            case "no serviceurl claim": return With((token with { Claimed = null }).Write());
            case "another serviceurl": return With((token with { Claimed = "https://evil.example/" }).Write());
            case "serviceurl without its slash": return With((token with { Claimed = Tokens.ServiceUrl.TrimEnd('/') }).Write());
            case "serviceurl in capitals": return Altered("serviceUrl", Tokens.ServiceUrl.ToUpperInvariant());
            case "serviceurl with a user": return Altered("serviceUrl", "https://smba.trafficmanager.net@evil.example/amer/");
            case "serviceurl with a port": return Altered("serviceUrl", "https://smba.trafficmanager.net:444/amer/");
            case "serviceurl changed in the body": return Altered("serviceUrl", "https://evil.example/");
            case "another tenant in the body":
                return Altered("channelData", new JsonObject { ["tenant"] = new JsonObject { ["id"] = "bbbbbbbb-0000-0000-0000-000000000002" } });
            case "no tenant in the body":
                activity["conversation"]!.AsObject().Remove("tenantId");
                return Altered("channelData", new JsonObject());
            default: throw new ArgumentException(how);
        }
    }
}
