using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Teams;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Receiving;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Benchmarks.Sending.Direct;

/// <summary>Each person's conversation is asked for, and written into, all in one tenant.</summary>
internal static class OnTeams
{
    public static async Task<Sent> Send(int messages, int atOnce)
    {
        var clock = new TestClock();
        await using var teams = await FakeTeams.Start(clock);
        teams.ChecksTokens = false;
        var bot = teams.Bot;
        var people = Enumerable.Range(0, messages).Select(i => teams.AddPerson($"person{i}").Id).ToList();
        var settings = TeamsSettings.Read(
            new ConfigurationBuilder().AddInMemoryCollection([new("Teams:AllowUnauthenticatedLoopback", "true")]).Build(), isDevelopment: true);
        using var wire = new ConnectorWire(new(Credentials.From(settings), settings.Cloud), clock);
        var api = new ConnectorApi(wire, new Budgets(clock), clock, NullLogger<ConnectorApi>.Instance);
        var service = new ServiceAddresses(settings).Of(Said(teams.ServiceUrl))
            ?? throw new InvalidOperationException("The fake is not where Teams may be.");

        await Simulated.Pass(clock, ConnectorWire.Patience, Simulated.All(messages, atOnce, async number =>
        {
            var chat = await api.CreatePersonal(service, bot.TenantId, bot.Id, people[number], CancellationToken.None);
            await api.Send(chat, new TeamsMessage.Text("Anything new today?"), CancellationToken.None);
        }));

        return new(
            [.. teams.Calls.Where(c => c is { Operation: "send", Error: null }).Select(c => c.At)], teams.Calls.Count,
            teams.Calls.Count(c => c.Error == "Throttled"));
    }

    private static Activity Said(string serviceUrl) =>
        new("message", "1", "", serviceUrl, "emulator", new("19:1", "", null), new("29:1", "", null), new("28:1", "", null), []);
}
