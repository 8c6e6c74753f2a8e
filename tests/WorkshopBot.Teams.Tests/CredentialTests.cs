using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Tests.Driving;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests;

public sealed class CredentialTests
{
    private const string Identity = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

    private static readonly FakeBot App = new();

    /// <summary>As a container of Azure's says where identities are; what is asked there comes to the fake.</summary>
    static CredentialTests()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", $"http://127.0.0.1{FakeEntra.IdentityPath}");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", FakeEntra.IdentityHeader);
    }

    [Fact]
    public async Task A_secret_gets_a_token_from_the_bots_own_tenant_for_the_connector_and_once()
    {
        await using var bot = await Connector.Start();
        await Sends(bot);
        await Sends(bot);

        var asked = Assert.Single(bot.Teams.Entra.Requests);
        Assert.Equal(("login.microsoftonline.com", App.TenantId), (asked.Host, asked.Tenant));
        Assert.Contains("https://api.botframework.com/.default", asked.Form["scope"]);
    }

    [Fact]
    public async Task A_bot_of_many_tenants_gets_it_from_the_shared_one()
    {
        await using var bot = await Connector.Start(("Teams:AppId", App.AppId), ("Teams:ClientSecret", App.ClientSecret));
        await Sends(bot);

        Assert.Equal("botframework.com", Assert.Single(bot.Teams.Entra.Requests).Tenant);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_the_governments_cloud_it_comes_from_there_and_is_for_there(bool isOfOneTenant)
    {
        await using var bot = await Connector.Start(
            ("Teams:AppId", App.AppId), ("Teams:ClientSecret", App.ClientSecret), ("Teams:Cloud", "UsGovernment"),
            ("Teams:TenantId", isOfOneTenant ? App.TenantId : null));

        // The fake is of the other cloud.
        await Assert.ThrowsAsync<ConnectorException>(() => Sends(bot));

        var asked = bot.Teams.Entra.Requests[0];
        Assert.Equal(("login.microsoftonline.us", isOfOneTenant ? App.TenantId : "microsoftservices.onmicrosoft.us"), (asked.Host, asked.Tenant));
        Assert.Contains("https://api.botframework.us/.default", asked.Form["scope"]);
    }

    [Theory]
    [InlineData(".pem")]
    [InlineData(".pfx")]
    public async Task A_certificate_stands_for_the_secret(string kind)
    {
        using var folder = new Certificates();
        await using var bot = await Connector.Start([.. Connector.App(App), ("Teams:CertificatePath", folder.Write(kind))]);
        bot.Teams.Entra.TakesAssertion = assertion => new JsonWebToken(assertion).Subject == App.AppId;
        await Sends(bot);

        Assert.DoesNotContain("client_secret", Assert.Single(bot.Teams.Entra.Requests).Form.Keys);
    }

    [Fact]
    public async Task A_managed_identity_that_is_the_bot_gets_the_token_itself()
    {
        await using var bot = await Connector.Start([.. Connector.App(App), ("Teams:ManagedIdentityClientId", App.AppId)]);
        await Sends(bot);

        var asked = bot.Teams.Entra.Requests[^1];
        Assert.Equal(("managed", App.AppId, "https://api.botframework.com"), (asked.Tenant, asked.Form["client_id"], asked.Form["resource"]));
    }

    [Fact]
    public async Task Another_managed_identity_vouches_for_the_bot()
    {
        await using var bot = await Connector.Start([.. Connector.App(App), ("Teams:ManagedIdentityClientId", Identity)]);
        bot.Teams.Entra.TakesAssertion = assertion => bot.Teams.Entra.Given.Contains(assertion);
        await Sends(bot);

        var (managed, own) = (bot.Teams.Entra.Requests[^2], bot.Teams.Entra.Requests[^1]);
        Assert.Equal(("managed", Identity, "api://AzureADTokenExchange"), (managed.Tenant, managed.Form["client_id"], managed.Form["resource"]));
        Assert.Equal((App.TenantId, App.AppId), (own.Tenant, own.Form["client_id"]));
    }

    [Fact]
    public async Task A_token_that_Teams_takes_no_longer_is_dropped_and_the_message_sent_with_another()
    {
        await using var bot = await Connector.Start();
        await Sends(bot);
        bot.Teams.Entra.RevokeAll();

        await Sends(bot);

        Assert.Equal([null, "BotNotRegistered", null], bot.Teams.Calls.Select(c => c.Error));
        Assert.Equal(2, bot.Teams.Entra.Requests.Count);
    }

    [Fact]
    public async Task Also_that_of_a_managed_identity()
    {
        const string Other = "aaaaaaaa-0000-cccc-dddd-eeeeeeeeeeee";
        await using var bot = await Connector.Start(("Teams:AppId", Other), ("Teams:ManagedIdentityClientId", Other));
        await Sends(bot);
        bot.Teams.Entra.RevokeAll();

        await Sends(bot);

        Assert.Equal(2, bot.Teams.Entra.Requests.Count);
    }

    [Fact]
    public async Task A_bot_that_Teams_does_not_know_asks_twice_and_no_more()
    {
        await using var bot = await Connector.Start();
        var chat = bot.Teams.AddGroupChat();
        bot.Teams.Faults.Next("send", new ConnectorFault.Status(401, "BotNotRegistered"), new ConnectorFault.Status(401, "BotNotRegistered"));

        var e = await Assert.ThrowsAsync<ConnectorException>(() => bot.Send(chat, "words"));

        Assert.Equal((ConnectorFailure.Refused, "BotNotRegistered", false), (e.Failure, e.Code, e.MayHaveHappened));
        Assert.Equal(2, bot.Teams.Calls.Count);
    }

    [Fact]
    public async Task An_app_that_Entra_refuses_is_told_by_Entras_number_and_by_nothing_else()
    {
        await using var bot = await Connector.Start();
        bot.Teams.Entra.RefusesEverybody = true;

        var e = await Assert.ThrowsAsync<ConnectorException>(() => Sends(bot));

        Assert.Equal((ConnectorFailure.Refused, "AADSTS7000215", false), (e.Failure, e.Code, e.MayHaveHappened));
        Assert.DoesNotContain(App.AppId, $"{e} {bot.Log.All}");
        Assert.DoesNotContain(App.ClientSecret, $"{e} {bot.Log.All}");
        Assert.Empty(bot.Teams.Calls);
    }

    [Theory]
    [InlineData("Teams:ClientSecret", $"Teams:AppId={Identity}")]
    [InlineData("Teams:ClientSecret", $"Teams:AppId={Identity}", "Teams:ClientSecret=swordfish", $"Teams:ManagedIdentityClientId={Identity}")]
    [InlineData("Teams:AppId", $"Teams:ManagedIdentityClientId={Identity}")]
    [InlineData("Teams:AppId", "Teams:ClientSecret=swordfish")]
    [InlineData("Teams:ManagedIdentityClientId", $"Teams:AppId={Identity}", "Teams:ManagedIdentityClientId=swordfish")]
    [InlineData("Teams:CertificatePath", $"Teams:AppId={Identity}", "Teams:CertificatePath=/nowhere/swordfish.pem")]
    [InlineData("Teams:CertificatePath", $"Teams:AppId={Identity}", "Teams:CertificatePath=swordfish")]
    public void What_cannot_be_names_its_key_and_tells_no_secret(string key, params string[] settings)
    {
        var e = Assert.Throws<TeamsSetupException>(() => Connector.Read(
            isDevelopment: false, [.. settings.Select(s => s.Split('=', 2)).Select(s => (s[0], (string?)s[1]))]));

        Assert.StartsWith($"{key} should be ", e.Message);
        Assert.DoesNotContain("swordfish", e.Message);
    }

    [Fact]
    public void A_certificate_without_its_key_is_none()
    {
        using var folder = new Certificates();
        var path = folder.Write(".pem", withKey: false);

        var e = Assert.Throws<TeamsSetupException>(() => Connector.Read(isDevelopment: false, [.. Connector.App(App), ("Teams:CertificatePath", path)]));

        Assert.StartsWith("Teams:CertificatePath should be ", e.Message);
    }

    private static async Task Sends(Connector bot)
    {
        var chat = bot.Teams.AddGroupChat();
        await bot.Send(chat, "words");
        Assert.Equal("words", chat.Posts.Single().Text);
    }

    /// <summary>A folder that is gone afterwards.</summary>
    private sealed class Certificates : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("teams-certificates");

        public string Write(string kind, bool withKey = true)
        {
            using var key = RSA.Create(2048);
            var request = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
            var path = Path.Combine(folder.FullName, $"bot{kind}");
            if (kind == ".pfx") File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12));
            else File.WriteAllText(path, certificate.ExportCertificatePem() + (withKey ? "\n" + key.ExportPkcs8PrivateKeyPem() : ""));
            return path;
        }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
