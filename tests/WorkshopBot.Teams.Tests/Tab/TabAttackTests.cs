using System.Net;
using WorkshopBot.Teams.Tests.Door;
using WorkshopBot.Teams.Tests.Driving;

namespace WorkshopBot.Teams.Tests.Tab;

/// <summary>Each row is a token that opens no tab. Its sender learns a number, the log the reason.</summary>
public sealed class TabAttackTests : IAsyncLifetime
{
    private const string OtherTenant = "bbbbbbbb-0000-0000-0000-000000000002";

    private Town town = null!;

    public async Task InitializeAsync()
    {
        town = await Town.Build();
        await town.Start();
    }

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Theory]
    [InlineData("no token")]
    [InlineData("no token at all")]
    [InlineData("a token of megabytes")]
    [InlineData("alg none")]
    [InlineData("RS256 without a signature")]
    [InlineData("HS256 with the public key")]
    [InlineData("PS256")]
    [InlineData("RS512")]
    [InlineData("an unknown kid")]
    [InlineData("no kid")]
    [InlineData("signed by somebody else with a known kid")]
    [InlineData("a key of another tenant's")]
    [InlineData("a changed signature")]
    [InlineData("changed claims")]
    [InlineData("issuer of the bot service")]
    [InlineData("issuer of version 1")]
    [InlineData("issuer of another tenant")]
    [InlineData("another tenant, rightly issued")]
    [InlineData("no tenant")]
    [InlineData("tenant with a path")]
    [InlineData("another app's audience")]
    [InlineData("another host's audience")]
    [InlineData("the bot service's audience")]
    [InlineData("no audience")]
    [InlineData("expired")]
    [InlineData("no expiry")]
    [InlineData("not valid yet")]
    [InlineData("version 1")]
    [InlineData("no scope")]
    [InlineData("another scope")]
    [InlineData("an app's own token")]
    [InlineData("another program")]
    [InlineData("no program")]
    [InlineData("nobody")]
    public async Task Is_refused(string how)
    {
        using var ana = new Onlooker(town, town.Ana.Person);

        if (how == "a key of another tenant's") town.Issuer.Keys[0] = town.Key with { Issuer = $"https://login.microsoftonline.com/{OtherTenant}/v2.0" };

        using var refused = await ana.Open(Token(how, ana.Token), town.Channel.Id);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Empty(await refused.Content.ReadAsStringAsync());
        Assert.False(refused.Headers.Contains("Set-Cookie"));
        Assert.Contains("not shown the map in a tab", town.Log.All);
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/{tenantid}/v2.0")]
    [InlineData("https://login.microsoftonline.com/99999999-8888-7777-6666-555555555555/v2.0")]
    public async Task A_key_signs_for_all_tenants_or_for_one(string issuer)
    {
        town.Issuer.Keys[0] = town.Key with { Issuer = issuer };
        using var ana = new Onlooker(town, town.Ana.Person);

        using var opened = await ana.Open(town.Channel);

        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
    }

    [Fact]
    public async Task Where_no_key_can_be_read_nobody_is_told_anything()
    {
        town.Issuer.IsDown = true;
        using var ana = new Onlooker(town, town.Ana.Person);

        using var refused = await ana.Open(town.Channel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Empty(await refused.Content.ReadAsStringAsync());
        Assert.Contains("nobody is shown the map in a tab", town.Log.All);
    }

    [Theory]
    [InlineData("11111111-2222-3333-4444-555555555555")]
    [InlineData("api://workshop.example/botid-11111111-2222-3333-4444-555555555555")]
    [InlineData("api://workshop.example/11111111-2222-3333-4444-555555555555")]
    public async Task Every_name_of_the_app_is_its_own(string audience)
    {
        using var ana = new Onlooker(town, town.Ana.Person);

        using var opened = await ana.Open((ana.Token with { Audience = audience }).Write(), town.Channel.Id);

        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
    }

    private static string Token(string how, Tokens right)
    {
        string With(string name, string? value) =>
            (right with { More = value is null ? right.More.Remove(name) : right.More.SetItem(name, value) }).Write();

        return how switch
        {
            "no token" => "",
            "no token at all" => "swordfish",
            "a token of megabytes" => new string('x', 20_000),
            "alg none" => right.WriteUnsigned("none"),
            "RS256 without a signature" => right.WriteUnsigned("RS256"),
            "HS256 with the public key" => right.WriteWithPublicKeyAsSecret(),
            "PS256" or "RS512" => right.WriteWith(how),
            "an unknown kid" => (right with { Key = new("unheard-of") }).Write(),
            "no kid" => right.WriteWithoutKid(),
            "signed by somebody else with a known kid" => (right with { Key = new(right.Key.Id) }).Write(),
            "a key of another tenant's" => right.Write(),
            "a changed signature" => right.Write()[..^8] + "AAAAAAAA",
            "changed claims" => right.WriteChanged(),
            "issuer of the bot service" => (right with { Issuer = Tokens.BotService }).Write(),
            "issuer of version 1" => (right with { Issuer = $"https://sts.windows.net/{right.More["tid"]}/" }).Write(),
            "issuer of another tenant" => (right with { Issuer = $"https://login.microsoftonline.com/{OtherTenant}/v2.0" }).Write(),
            "another tenant, rightly issued" => (right with
            {
                Issuer = $"https://login.microsoftonline.com/{OtherTenant}/v2.0",
                More = right.More.SetItem("tid", OtherTenant),
            }).Write(),
            "no tenant" => With("tid", null),
            "tenant with a path" => With("tid", $"{right.More["tid"]}/../x"),
            "another app's audience" => (right with { Audience = "99999999-2222-3333-4444-555555555555" }).Write(),
            "another host's audience" => (right with { Audience = $"api://evil.example/botid-{right.Audience}" }).Write(),
            "the bot service's audience" => (right with { Audience = Tokens.BotService }).Write(),
            "no audience" => (right with { Audience = null }).Write(),
            "expired" => (right with { Until = TimeSpan.FromMinutes(-6), From = TimeSpan.FromHours(-1) }).Write(),
            "no expiry" => (right with { Until = null }).Write(),
            "not valid yet" => (right with { From = TimeSpan.FromMinutes(6) }).Write(),
            "version 1" => With("ver", "1.0"),
            "no scope" => With("scp", null),
            "another scope" => With("scp", "access_as_user_not"),
            "an app's own token" => (right with { More = right.More.Remove("scp").Add("roles", "access_as_user") }).Write(),
            "another program" => With("azp", "04b07795-8ddb-461a-bbee-02f9e1bf7b46"),
            "no program" => With("azp", null),
            "nobody" => With("oid", null),
            _ => throw new ArgumentException(how),
        };
    }
}
