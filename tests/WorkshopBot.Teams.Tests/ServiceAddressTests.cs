using System.Net;
using System.Text.Json.Nodes;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Receiving;
using WorkshopBot.Teams.Tests.Driving;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests;

public sealed class ServiceAddressTests
{
    private static readonly (string, string?)[] Playground = [("Teams:AllowUnauthenticatedLoopback", "true")];

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/", "https://smba.trafficmanager.net/amer")]
    [InlineData("https://smba.trafficmanager.net", "https://smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net:8443/a/b", "https://smba.trafficmanager.net:8443/a/b")]
    [InlineData("http://smba.trafficmanager.net/amer/", null)]
    [InlineData("http://127.0.0.1/amer/", null)]
    [InlineData("https://ana:hush@smba.trafficmanager.net/", null)]
    [InlineData("https://smba.trafficmanager.net/#here", null)]
    [InlineData("https://smba.trafficmanager.net/?to=there", null)]
    [InlineData("ftp://smba.trafficmanager.net/", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("/amer/", null)]
    [InlineData("", null)]
    public void Only_an_address_that_cannot_be_read_along_is_one_and_it_can_be_kept(string proven, string? stored)
    {
        var addresses = new ServiceAddresses(new());
        var address = addresses.Of(Connector.Said("https://elsewhere.example/") with { ProvenServiceUrl = proven });

        Assert.Equal(stored, address?.Stored);
        Assert.Equal(address, addresses.Restore(proven));
        if (address is not null) Assert.True(addresses.Restore(address.Stored)!.TakesToken);
    }

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:56150/_connector/", true)]
    [InlineData("https://localhost:56150/_connector", true)]
    [InlineData("https://smba.trafficmanager.net/amer/", false)]
    [InlineData("http://smba.trafficmanager.net/amer/", false)]
    public void What_came_without_a_token_is_answered_on_this_machine_alone_and_without_one(string serviceUrl, bool isOne)
    {
        var addresses = new ServiceAddresses(Connector.Read(isDevelopment: true, Playground));
        var address = addresses.Of(Connector.Said(serviceUrl));

        Assert.Equal(isOne, address is not null);
        if (address is null) return;

        Assert.False(address.TakesToken);
        Assert.Equal(address, addresses.Restore(address.Stored));
        Assert.Null(new ServiceAddresses(new()).Restore(address.Stored));
    }

    [Fact]
    public void Without_a_token_nothing_is_answered_where_that_is_not_allowed() =>
        Assert.Null(new ServiceAddresses(new() { IsDevelopment = true }).Of(Connector.Said("http://localhost:56150/_connector")));

    [Fact]
    public void Nobody_else_makes_an_address()
    {
        Assert.Empty(typeof(ServiceAddress).GetConstructors());
        Assert.DoesNotContain(typeof(ServiceAddress).GetProperties(), p => p.SetMethod?.IsPublic == true);
        Assert.DoesNotContain(typeof(Activity).GetProperties(), p => p.Name == nameof(Activity.ProvenServiceUrl));
    }

    [Fact]
    public async Task An_activity_whose_token_was_checked_has_proven_its_service_url()
    {
        await using var host = await TeamsHost.Start();
        using var response = await host.Send(TeamsHost.Activity(), $"Bearer {host.Token.Write()}");

        var address = host.Get<ServiceAddresses>().Of(host.Handled.Activities.Single())!;

        Assert.Equal((Tokens.ServiceUrl.TrimEnd('/'), true), (address.Stored, address.TakesToken));
    }

    [Fact]
    public async Task An_activity_from_this_machine_without_a_token_has_proven_nothing()
    {
        await using var host = await TeamsHost.Start(isDevelopment: true, ("Teams:AllowUnauthenticatedLoopback", "true"));
        var local = TeamsHost.Activity();
        (local["id"], local["serviceUrl"]) = ("2", "http://localhost:56150/_connector");
        foreach (var activity in new[] { TeamsHost.Activity(), local })
        {
            using var response = await host.Send(activity, authorization: null);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        var addresses = host.Handled.Activities.Select(host.Get<ServiceAddresses>().Of).ToList();

        Assert.Null(addresses[0]);
        Assert.False(addresses[1]!.TakesToken);
    }

    [Fact]
    public async Task Without_an_app_the_bot_writes_without_a_token()
    {
        await using var teams = await FakeTeams.Start(new TestClock());
        teams.ChecksTokens = false;
        await using var host = await TeamsHost.Start(isDevelopment: true, [.. Playground, ("Teams:AppId", null)]);
        var chat = teams.AddGroupChat();
        var service = host.Get<ServiceAddresses>().Of(Connector.Said(teams.ServiceUrl))!;

        await host.Get<ConnectorApi>().Send(new(service, null, chat.Id), new TeamsMessage.Text("words"), default);

        Assert.Equal("words", chat.Posts.Single().Text);
        Assert.Null(teams.Calls.Single().Authorization);
    }

    [Fact]
    public async Task With_an_app_what_has_proven_nothing_gets_no_token_either()
    {
        await using var bot = await Connector.Start([.. Connector.App(new()), ("Teams:ClientSecret", "hush"), .. Playground]);
        bot.Teams.ChecksTokens = false;
        var open = new ServiceAddresses(bot.Settings).Of(Connector.Said(bot.Teams.ServiceUrl))!;

        await bot.Api.Send(bot.In(bot.Teams.AddGroupChat()) with { Service = open }, new TeamsMessage.Text("words"), default);

        Assert.Null(bot.Teams.Calls.Single().Authorization);
        Assert.Empty(bot.Teams.Entra.Requests);
    }

    [Theory]
    [InlineData("send", 301)]
    [InlineData("send", 302)]
    [InlineData("send", 307)]
    [InlineData("send", 308)]
    [InlineData("member", 302)]
    [InlineData("member", 307)]
    public async Task Nobody_is_followed_elsewhere_and_no_token_goes_there(string operation, int status)
    {
        await using var bot = await Connector.Start();
        await using var elsewhere = await FakeTeams.Start(bot.Clock);
        var chat = bot.Teams.AddGroupChat();
        bot.Teams.Faults.Next(operation, new ConnectorFault.Moved(new(elsewhere.ServiceUrl + "v3/conversations"), status));

        var e = await Assert.ThrowsAsync<ConnectorException>(() => operation == "send"
            ? bot.Send(chat, "words")
            : bot.Api.Member(bot.In(chat), "29:1", default));

        Assert.Equal((ConnectorFailure.Invalid, status), (e.Failure, e.Status));
        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task A_service_url_or_a_next_page_in_an_answer_leads_nowhere()
    {
        await using var bot = await Connector.Start();
        await using var elsewhere = await FakeTeams.Start(bot.Clock);
        var (ana, channel) = (bot.Teams.AddPerson("Ana"), bot.Teams.AddChannel("journeys"));
        bot.Teams.Faults.Next("create", new ConnectorFault.Adds("serviceUrl", JsonValue.Create(elsewhere.ServiceUrl)));
        bot.Teams.Faults.Next("members", new ConnectorFault.Adds("nextLink", JsonValue.Create(elsewhere.ServiceUrl)));

        var made = await bot.Api.CreatePersonal(bot.Service, bot.Tenant, bot.Teams.Bot.Id, ana.Id, default);
        await bot.Api.Send(made, new TeamsMessage.Text("words"), default);
        await foreach (var _ in bot.Api.Members(bot.In(channel), default)) continue;

        Assert.Equal(bot.Service, made.Service);
        Assert.Equal(["create", "send", "members"], bot.Teams.Calls.Select(c => c.Operation));
        Assert.Empty(elsewhere.Calls);
    }
}
