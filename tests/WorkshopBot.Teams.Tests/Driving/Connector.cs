using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Receiving;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests.Driving;

/// <summary>The bot's calls, beside a fake Teams that takes them and gives the tokens for them.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly HttpClient forTokens;
    private readonly ConnectorWire wire;
    private readonly ILoggerFactory logs;

    private Connector(FakeTeams teams, TestClock clock, TeamsSettings settings)
    {
        (Teams, Clock, Settings) = (teams, clock, settings);
        forTokens = new(new Rerouted(teams.Address));
        logs = LoggerFactory.Create(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        wire = new(new(Credentials.From(settings, new HttpClientTransport(forTokens)), settings.Cloud), clock);
        Api = new(wire, new Budgets(clock), clock, logs.CreateLogger<ConnectorApi>());
        Service = At(teams.ServiceUrl)!;
    }

    public FakeTeams Teams { get; }

    public TestClock Clock { get; }

    public TeamsSettings Settings { get; }

    public AllLines Log { get; } = new();

    public ConnectorApi Api { get; }

    /// <summary>As a genuine activity has named it.</summary>
    public ServiceAddress Service { get; }

    public string Tenant => Teams.Bot.TenantId;

    /// <param name="settings">Instead of the bot's id, secret and tenant.</param>
    public static async Task<Connector> Start(params (string Key, string? Value)[] settings)
    {
        var clock = new TestClock();
        var teams = await FakeTeams.Start(clock);
        var bot = teams.Bot;
        if (settings.Length == 0) settings = [.. App(bot), ("Teams:ClientSecret", bot.ClientSecret)];
        return new(teams, clock, Read(isDevelopment: true, settings));
    }

    public static (string Key, string? Value)[] App(FakeBot bot) => [("Teams:AppId", bot.AppId), ("Teams:TenantId", bot.TenantId)];

    public static TeamsSettings Read(bool isDevelopment, params (string Key, string? Value)[] settings) => TeamsSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, s.Value))).Build(), isDevelopment);

    public ServiceAddress? At(string proven) => new ServiceAddresses(Settings).Of(Said("https://elsewhere.example/") with { ProvenServiceUrl = proven });

    public static Activity Said(string serviceUrl) =>
        new("message", "1", "", serviceUrl, "msteams", new("19:1", "", null), new("29:1", "", null), new("28:1", "", null), []);

    public ConversationAddress In(FakeConversation conversation, string? thread = null) =>
        new(Service, conversation.TenantId, thread is null ? conversation.Id : $"{conversation.Id};messageid={thread}");

    public Task<string?> Send(FakeConversation to, string words) => Api.Send(In(to), new TeamsMessage.Text(words), default);

    public static TeamsMessage.Card Card(string words, params (string Name, JsonNode? Value)[] more)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = words }),
        };
        foreach (var (name, value) in more) card[name] = value;
        return new(card);
    }

    /// <summary>Completes when a call is about to be tried again after so many; then time may pass.</summary>
    public async Task Pausing(int @try)
    {
        await Log.Said($"after try {@try}.");
        await Clock.Sleeping();
    }

    public async ValueTask DisposeAsync()
    {
        wire.Dispose();
        forTokens.Dispose();
        logs.Dispose();
        await Teams.DisposeAsync();
    }
}
