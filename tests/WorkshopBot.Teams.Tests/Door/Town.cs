using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Server.Hosting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Door;
using WorkshopBot.Teams.Tests.Driving;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests.Door;

/// <summary>The real program beside a fake Teams, with a channel and people in it.</summary>
public sealed partial class Town : IAsyncDisposable
{
    /// <summary>Longer than it takes until a message of unknown outcome is posted again.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(150);

    private readonly HttpClient http = new() { Timeout = Bound };
    private readonly Issuer issuer;
    private EphemeralDataProtectionProvider keys;
    private readonly Dictionary<string, Client> clients = [];
    private readonly Func<IStore, IStore>? around;
    private WebApplication app;
    private int activities;
    private int deliveries;

    private Town(
        WebApplication app, FakeTeams teams, Issuer issuer, MemoryStore store, AllLines log, EphemeralDataProtectionProvider keys,
        Func<IStore, IStore>? around, Drive drive)
    {
        (this.app, Teams, this.issuer, Store, Log, this.keys, this.around, Drive) = (app, teams, issuer, store, log, keys, around, drive);
        (Ana, Ben) = (Add("Ana"), Add("Ben"));
        Channel = teams.AddChannel("bikes", Ana.Person, Ben.Person);
    }

    public FakeTeams Teams { get; }

    public MemoryStore Store { get; }

    public AllLines Log { get; }

    public Client Ana { get; }

    public Client Ben { get; }

    public FakeConversation Channel { get; }

    /// <summary>Every activity comes a second time with the same id, by turns at the same time and afterwards.</summary>
    public bool DeliversTwice { get; set; }

    /// <summary>Where people's files are.</summary>
    public Drive Drive { get; }

    /// <summary>Keeps the messages up to date.</summary>
    public Posters Posters => app.Services.GetRequiredService<Posters>();

    /// <param name="clock">The machine's where none is given.</param>
    /// <param name="around">What stands between the program and the store.</param>
    public static async Task<Town> Build(TimeProvider? clock = null, Func<IStore, IStore>? around = null)
    {
        var teams = await FakeTeams.Start(clock ?? TimeProvider.System);
        var (issuer, store, log, keys) = (await Issuer.Start(), new MemoryStore(), new AllLines(), new EphemeralDataProtectionProvider());
        var drive = new Drive();
        return new(await Open(teams, issuer, store, log, keys, around, drive), teams, issuer, store, log, keys, around, drive);
    }

    /// <summary>Another process on the same store: nothing is in memory.</summary>
    /// <param name="losesKeys">What was sealed cannot be opened any more.</param>
    public async Task Restart(bool losesKeys = false)
    {
        await app.StopAsync();
        await app.DisposeAsync();
        if (losesKeys) keys = new();
        app = await Open(Teams, issuer, Store, Log, keys, around, Drive);
    }

    private static async Task<WebApplication> Open(
        FakeTeams teams, Issuer issuer, MemoryStore store, AllLines log, EphemeralDataProtectionProvider keys, Func<IStore, IStore>? around,
        Drive drive)
    {
        var builder = Hosts.Create(isDevelopment: true);
        builder.Configuration.AddInMemoryCollection(
        [
            new("urls", "http://127.0.0.1:0"), new("Storage:Provider", "Memory"), new("Teams:AppId", teams.Bot.AppId),
            new("Teams:TenantId", teams.Bot.TenantId), new("Teams:ClientSecret", teams.Bot.ClientSecret),
            new("Teams:OpenIdMetadata", issuer.Metadata.AbsoluteUri), new("Teams:UserOpenIdMetadata", issuer.Metadata.AbsoluteUri),
            new("PublicUrl", "https://workshop.example"),
        ]);
        builder.AddWorkshopBot();
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton(teams.Clock);
        builder.Services.AddSingleton(around?.Invoke(store) ?? store);
        builder.Services.AddSingleton<IDataProtectionProvider>(keys);
        builder.Services.AddSingleton(s => new FileDownloads(s.GetRequiredService<TeamsSettings>(), teams.Clock, drive));
        builder.Services.AddSingleton(s => new ConnectorTokens(
            Credentials.From(s.GetRequiredService<TeamsSettings>(), new HttpClientTransport(new HttpClient(new Rerouted(teams.Address)))), Cloud.Public));
        var app = builder.Build();
        app.UseWorkshopBot();
        await app.StartAsync();
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await issuer.DisposeAsync();
        await Teams.DisposeAsync();
    }

    public Uri Address => new(app.Urls.Single());

    /// <summary>What Entra signs with.</summary>
    public IssuerKey Key => issuer.Keys[0];

    /// <summary>Of Entra, too.</summary>
    public Issuer Issuer => issuer;

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public Client Add(string name)
    {
        var client = new Client(this, Teams.AddPerson(name));
        clients[client.Person.Id] = client;
        Channel?.Members.Add(client.Person);
        return client;
    }

    public FakeConversation PersonalOf(FakePerson person) =>
        Teams.PersonalOf(person);

    /// <summary>Somebody writes into a channel: their message begins a thread.</summary>
    public string? NewThread(FakeConversation at)
    {
        if (at.Kind != "channel") return null;

        var id = $"{Teams.Clock.GetUtcNow().ToUnixTimeMilliseconds()}{Interlocked.Increment(ref activities):D4}";
        at.Add(new FakePost(at, id, id, []) { IsOfPerson = true });
        return id;
    }

    /// <summary>Of a message that begins no thread.</summary>
    public string NewId() => $"f:{Interlocked.Increment(ref activities)}";

    public static string? ThreadOf(FakeConversation at, string message) => at.Posts.First(p => p.Id == message).ThreadId;

    /// <summary>What the bot keeps or has said in a conversation.</summary>
    public static IReadOnlyList<FakePost> Said(FakeConversation at) => [.. at.Posts.Where(p => !p.IsOfPerson)];

    public JsonObject Activity(string type, FakePerson from, FakeConversation at, string? thread)
    {
        var channelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = at.TenantId } };
        if (at.TeamId is { } team)
        {
            channelData["team"] = new JsonObject { ["id"] = team };
            channelData["channel"] = new JsonObject { ["id"] = at.Id };
        }

        return new()
        {
            ["type"] = type,
            ["id"] = thread is not null && type == "message" ? thread : NewId(),
            ["serviceUrl"] = Teams.ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = from.Id, ["name"] = from.Name, ["aadObjectId"] = from.EntraId },
            ["recipient"] = new JsonObject { ["id"] = Teams.Bot.Id, ["name"] = Teams.Bot.Name },
            ["conversation"] = new JsonObject
            {
                ["id"] = thread is null ? at.Id : $"{at.Id};messageid={thread}",
                ["conversationType"] = at.Kind,
                ["tenantId"] = at.TenantId,
            },
            ["channelData"] = channelData,
            ["entities"] = new JsonArray(),
        };
    }

    /// <summary>The bot's name, as it stands in what is typed.</summary>
    public string Mention => $"<at>{Teams.Bot.Name}</at>";

    public JsonObject Message(FakePerson from, FakeConversation at, string text)
    {
        var activity = Activity("message", from, at, NewThread(at));
        activity["text"] = text;
        return activity;
    }

    /// <summary>The bot is installed in a conversation; Teams says so twice.</summary>
    public async Task Comes(FakePerson by, FakeConversation at)
    {
        foreach (var activity in Arrival(by, at, "add", "membersAdded")) await Send(activity);
    }

    /// <summary>It is taken away.</summary>
    public async Task Goes(FakePerson by, FakeConversation at)
    {
        at.HasBot = false;
        foreach (var activity in Arrival(by, at, "remove", "membersRemoved")) await Send(activity);
    }

    private IEnumerable<JsonObject> Arrival(FakePerson by, FakeConversation at, string action, string members)
    {
        var installation = Activity("installationUpdate", by, at, null);
        installation["action"] = action;
        yield return installation;
        var conversation = Activity("conversationUpdate", by, at, null);
        conversation[members] = new JsonArray(new JsonObject { ["id"] = Teams.Bot.Id }, new JsonObject { ["id"] = by.Id });
        yield return conversation;
    }

    public Task<Answered> Send(JsonObject activity) => Send(activity.ToJsonString());

    public async Task<Answered> Send(string activity)
    {
        if (!DeliversTwice) return await Deliver(activity);

        var delivering = Deliver(activity);
        if (Interlocked.Increment(ref deliveries) % 2 == 0) await delivering;
        var (first, second) = (await Deliver(activity), await delivering);
        Assert.Equal(Alike(second), Alike(first));
        return first;
    }

    /// <summary>An answer without what names a form: what is opened twice is two forms.</summary>
    private static string Alike(Answered answered) =>
        FormName().Replace($"{answered.Status} {answered.Body?.ToJsonString()}", "");

    [GeneratedRegex("\"form\":\"[^\"]*\",")]
    private static partial Regex FormName();

    private async Task<Answered> Deliver(string activity)
    {
        var token = new Tokens(issuer.Keys[0], Teams.Clock.GetUtcNow()) { Audience = Teams.Bot.AppId, Claimed = Teams.ServiceUrl };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{app.Urls.Single()}/api/messages"))
        {
            Content = new StringContent(activity, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Write());
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, body.Length == 0 ? null : JsonNode.Parse(body));
    }

    private WorkshopId? Held(FakeConversation at) => Store.Conversations
        .Find(Places.Of(new(at.TenantId, default), at.Id), CancellationToken.None).GetAwaiter().GetResult()?.Workshop;

    /// <summary>The workshop that the channel holds.</summary>
    public async Task<Workshop.Running> Workshop(FakeConversation? at = null)
    {
        var looked = await Get<WorkshopEngine>().Look(Held(at ?? Channel)!.Value, CancellationToken.None);
        return (Workshop.Running)((Outcome.Saved)looked).Workshop;
    }

    /// <summary>All commits of that workshop, as they are stored.</summary>
    public async Task<string> Stored()
    {
        var commits = await Store.Events.Read(Held(Channel)!.Value, 0, CancellationToken.None).ToListAsync();
        return string.Join('\n', commits.Select(c => Encoding.UTF8.GetString(c.Body.Span)));
    }

    public async Task<IReadOnlyDictionary<ParticipantId, Profile>> Profiles() =>
        await Store.People.Profiles(Held(Channel)!.Value, CancellationToken.None);

    /// <summary>Starts a workshop, from the word to the sent form, and waits for its messages.</summary>
    public async Task Start(params (string Input, string Value)[] filled) => await StartAt(Channel, filled);

    public async Task StartAt(FakeConversation at, params (string Input, string Value)[] filled)
    {
        await Ana.Say("start", at);
        await Ana.Press(Said(at)[^1], "start.open");
        await Ana.Send("start", [("title", "Buying a bike"), .. filled]);
        await Posted(at);
    }

    /// <summary>The same for a collection of pain points over days.</summary>
    public async Task Collect(params (string Input, string Value)[] filled)
    {
        await Ana.Say("collect", Channel);
        await Ana.PressOffer(Said(Channel)[^1], "start.open", "collection");
        await Ana.Send("start", [("title", "What goes wrong?"), ("stages", "Compare offers\nPay by card"), .. filled]);
        await Posted(Channel);
    }

    /// <summary>Waits until what was begun is posted, and the bot has heard that it is there.</summary>
    public async Task Posted(FakeConversation? at = null)
    {
        await Until(async () =>
        {
            var kept = (await Workshop(at)).Posts.Where(p => !Slots.IsOnce(p.Key)).Select(p => p.Value).ToList();
            return kept.Count >= 3 && kept.TrueForAll(p => p.Message is not null || p.IsRefused);
        });
    }

    /// <summary>Waits for what comes by itself.</summary>
    public static Task Until(Func<bool> isThere) => Until(() => Task.FromResult(isThere()));

    public static async Task Until(Func<Task<bool>> isThere)
    {
        var waiting = TimeProvider.System.GetTimestamp();
        while (!await isThere())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(waiting) < Bound, "It does not come.");
            await Task.Yield();
        }
    }

    /// <summary>The message of a slot.</summary>
    public async Task<FakePost> Message(string slot, FakeConversation? at = null)
    {
        await Posted(at);
        var called = (await Workshop(at)).Posts[slot].Message!;
        return Teams.Conversations.SelectMany(c => c.Posts).Single(p => TeamsChat.IsCalled(called, p.Id));
    }

    public Task<FakePost> Board() => Message(Slots.Board);

    public async Task<FakePost> Step()
    {
        var w = await Workshop();
        var slot = Slots.Step(w.Current, w);
        await Until(async () => (await Workshop()).Posts.ContainsKey(slot));
        return await Message(slot);
    }

    /// <summary>Ana leads on to where stages are named.</summary>
    public async Task<FakePost> AtStages()
    {
        while ((await Workshop()).Steps[(await Workshop()).Current].Definition.Name.Value != "stages") await Ana.Say("next", Channel);
        return await Step();
    }

    public static string TextOf(FakePost post) => post.Card is { } card ? CardRules.TextOf(card) : post.Text;
}
