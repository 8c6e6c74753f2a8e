using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Server.Hosting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door;

/// <summary>The real program beside a fake Slack, with a channel and people in it. Both have the same clock.</summary>
public sealed class Town : IAsyncDisposable
{
    /// <summary>Longer than it takes until a message of unknown outcome is posted again.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(150);

    /// <summary>A machine that is busy may take longer than Slack waits: then people press again.</summary>
    private const int MostPresses = 10;

    private readonly string? address;
    private WebApplication app;

    private Town(WebApplication app, FakeSlack slack, MemoryStore store, AllLines log, string? address)
    {
        (this.app, Slack, Store, Log, this.address) = (app, slack, store, log, address);
        Ana = slack.AddUser("Ana");
        Ben = slack.AddUser("Ben");
        Channel = slack.AddChannel("bikes", Ana, Ben);
    }

    public FakeSlack Slack { get; }

    public MemoryStore Store { get; }

    public AllLines Log { get; }

    public FakeUser Ana { get; }

    public FakeUser Ben { get; }

    public FakeChannel Channel { get; }

    /// <summary>Keeps the messages up to date.</summary>
    public Posters Posters => app.Services.GetRequiredService<Posters>();

    public WorkshopEngine Engine => app.Services.GetRequiredService<WorkshopEngine>();

    /// <param name="clock">The machine's where none is given.</param>
    /// <param name="address">Where people reach the program; null: nobody does from outside, as with Socket Mode.</param>
    public static async Task<Town> Build(TimeProvider? clock = null, string? address = null)
    {
        var slack = await FakeSlack.Start(clock ?? TimeProvider.System);
        if (clock is null) slack.Patience = Bound;
        var (store, log) = (new MemoryStore(), new AllLines());
        return new(await Open(slack, store, log, address), slack, store, log, address);
    }

    /// <summary>Another process on the same store: nothing is in memory.</summary>
    public async Task Restart()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        app = await Open(Slack, Store, Log, address);
    }

    private static async Task<WebApplication> Open(FakeSlack slack, MemoryStore store, AllLines log, string? address)
    {
        var builder = Hosts.Create();
        builder.Configuration.AddInMemoryCollection(
        [
            new("urls", "http://127.0.0.1:0"), new("Storage:Provider", "Memory"), new("Slack:ApiBaseUrl", slack.ApiBaseUrl),
            new("Slack:SigningSecret", slack.App.SigningSecret), new("Slack:BotToken", slack.App.BotToken),
            new("PublicUrl", address),
        ]);
        builder.AddWorkshopBot();
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton(slack.Clock);
        builder.Services.AddSingleton<IStore>(store);
        var app = builder.Build();
        app.UseWorkshopBot();
        await app.StartAsync();
        slack.Host = new(app.Urls.Single());
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await Slack.DisposeAsync();
    }

    /// <summary>The workshop that the channel holds.</summary>
    public async Task<Workshop.Running> Workshop()
    {
        var held = await Store.Conversations.Find(new("slack", $"{Slack.App.TeamId}/{Channel.Id}"), CancellationToken.None);
        var looked = await Engine.Look(held!.Workshop, CancellationToken.None);
        return (Workshop.Running)((Outcome.Saved)looked).Workshop;
    }

    /// <summary>What everybody of that workshop is called.</summary>
    public async Task<IReadOnlyList<string>> Names()
    {
        var held = await Store.Conversations.Find(new("slack", $"{Slack.App.TeamId}/{Channel.Id}"), CancellationToken.None);
        return [.. (await Store.People.Profiles(held!.Workshop, CancellationToken.None)).Values.Select(p => p.Name)];
    }

    /// <summary>All commits of that workshop, as they are stored.</summary>
    public async Task<string> Stored()
    {
        var held = await Store.Conversations.Find(new("slack", $"{Slack.App.TeamId}/{Channel.Id}"), CancellationToken.None);
        var commits = await Store.Events.Read(held!.Workshop, 0, CancellationToken.None).ToListAsync();
        return string.Join('\n', commits.Select(c => Encoding.UTF8.GetString(c.Body.Span)));
    }

    /// <summary>Starts a workshop in the channel, from the command to the closed form, and waits for its messages.</summary>
    public async Task Start(params (string Input, string Value)[] filled)
    {
        await OpenStart(Ana, "/journey start");
        await Submit(Ana, [("title", "Buying a bike"), .. filled]);
        await Begun();
    }

    /// <summary>The same for a collection of pain points over days.</summary>
    public async Task Collect(params (string Input, string Value)[] filled)
    {
        await OpenStart(Ana, "/journey collect");
        await Submit(Ana, [("title", "What goes wrong?"), ("stages", "Compare offers\nPay by card"), .. filled]);
        await Begun();
    }

    private async Task Begun()
    {
        try
        {
            await Slack.Called("chat.postMessage", 3).WaitAsync(Bound);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Only {Slack.CallsOf("chat.postMessage").Count} messages:\n{Log.All}");
        }

        // Nobody presses a message before the bot has heard that it is there.
        var waiting = TimeProvider.System.GetTimestamp();
        while (!(await Workshop()).Posts.All(p => p.Value.Message is not null || Slots.IsOnce(p.Key)))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(waiting) < Bound, $"The bot does not know its messages:\n{Log.All}");
            await Task.Yield();
        }
    }

    public async Task OpenStart(FakeUser user, string command = "/journey start")
    {
        for (var press = 0; press < MostPresses && user.View is null; press++) await user.Command(command, Channel);
    }

    /// <summary>What somebody is told privately, after the words they typed.</summary>
    public async Task<FakeMessage> Type(FakeUser user, string command)
    {
        var seen = user.Seen.Count;
        for (var press = 0; press < MostPresses && user.Seen.Count == seen; press++) await user.Command(command, Channel);
        return user.Seen[^1];
    }

    /// <summary>Presses the button that opens a form.</summary>
    public static async Task Open(FakeUser user, FakeMessage message, string verb)
    {
        for (var press = 0; press < MostPresses && user.View is null; press++) await user.Press(message, Button(message.Blocks, verb));
    }

    /// <summary>Presses the button that does this.</summary>
    public static async Task Press(FakeUser user, FakeMessage message, string verb) =>
        Assert.True((await user.Press(message, Button(message.Blocks, verb))).IsAcknowledged);

    /// <summary>Sends the modal that the person sees.</summary>
    /// <param name="filled">By the card's input ids.</param>
    public static async Task<Heard> Submit(FakeUser user, params (string Input, string Value)[] filled)
    {
        var view = Assert.IsType<FakeView>(user.View);
        (string, object?)[] values = [.. filled.Select(f => (InputBlock(view.Blocks, f.Input), (object?)f.Value))];
        var heard = await user.Submit(view, values);
        for (var press = 1; press < MostPresses && !heard.IsAcknowledged; press++) heard = await user.Submit(view, values);
        return heard;
    }

    public static string TextOf(FakeMessage message) => message.Blocks.ToJsonString();

    public static string InputBlock(JsonArray blocks, string input) => blocks.OfType<JsonObject>()
        .Where(b => (string?)b["type"] == "input")
        .Select(b => (string)b["block_id"]!)
        .First(id => WorkshopBot.Cards.BlockKit.Sent.StateValues.InputOf(id) == input);

    /// <summary>The same in a message, where a choice stands beside its label.</summary>
    public static string ChoiceBlock(JsonArray blocks, string input) => blocks.OfType<JsonObject>()
        .Select(b => (string?)b["block_id"])
        .OfType<string>()
        .First(id => WorkshopBot.Cards.BlockKit.Sent.StateValues.InputOf(id) == input);

    public static bool Offers(FakeMessage message, string verb) => Buttons(message.Blocks, verb).Any();

    public static string Button(JsonArray blocks, string verb) => Buttons(blocks, verb).First();

    private static IEnumerable<string> Buttons(JsonArray blocks, string verb) => All(blocks).OfType<JsonObject>()
        .Where(e => (string?)e["type"] == "button" && e["value"] is { } value && (string?)JsonNode.Parse((string)value!)!["verb"] == verb)
        .Select(e => (string)e["action_id"]!);

    private static IEnumerable<JsonNode> All(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(m => All(m.Value)).Prepend(o),
        JsonArray a => a.SelectMany(All),
        _ => [],
    };
}
