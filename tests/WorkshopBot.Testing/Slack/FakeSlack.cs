using System.Text.Json.Nodes;
using WorkshopBot.Testing.BlockKit;

namespace WorkshopBot.Testing.Slack;

/// <summary>
/// Slack, as far as the bot knows it, and stricter: a server on a free port of this machine that refuses what Slack refuses,
/// keeps what is shown to whom, and sends what people do. It takes nothing from the code that it is a counterpart of.
/// </summary>
public sealed class FakeSlack : IAsyncDisposable
{
    private readonly List<ApiCall> calls = [];
    private readonly List<(string Method, int Count, TaskCompletionSource Reached)> watchers = [];
    private readonly ApiServer server;
    private long lastTs;
    private int lastId;

    private FakeSlack(FakeApp app, TimeProvider clock, Func<JsonNode, BlockKitSurface, IEnumerable<string>> check)
    {
        (App, Clock) = (app, clock);
        (Rules, Rates, Triggers) = (new(check), new(clock), new(this));
        Grants = new(this);
        Views = new(this);
        Sockets = new(this);
        Delivery = new(this);
        server = new(this);
    }

    public FakeApp App { get; }

    public TimeProvider Clock { get; }

    public Faults Faults { get; } = new();

    public Grants Grants { get; }

    public SocketHub Sockets { get; }

    public List<FakeChannel> Channels { get; } = [];

    public List<FakeUser> Users { get; } = [];

    /// <summary>User ids, by user group.</summary>
    public Dictionary<string, string[]> Groups { get; } = [];

    /// <summary>Bytes, by file id; shared or not.</summary>
    public Dictionary<string, FakeFile> Files { get; } = [];

    /// <summary>The bot's server; null while everything comes by Socket Mode.</summary>
    public Uri? Host { get; set; }

    /// <summary>
    /// How long it waits for an answer, and how long a trigger lives. On the machine's clock nobody knows how busy the machine is: there
    /// it may be longer.
    /// </summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Every request of a person and every event is sent two times, at once.</summary>
    public bool DeliversTwice { get; set; }

    public Uri Address => server.Address;

    /// <summary>For <c>Slack:ApiBaseUrl</c>.</summary>
    public string ApiBaseUrl => new Uri(Address, "api").AbsoluteUri;

    /// <summary>All calls so far, refused ones too.</summary>
    public IReadOnlyList<ApiCall> Calls
    {
        get
        {
            lock (Gate) return [.. calls];
        }
    }

    internal Lock Gate { get; } = new();

    internal ContentRules Rules { get; }

    internal Rates Rates { get; }

    internal Triggers Triggers { get; }

    internal ViewStacks Views { get; }

    internal Delivery Delivery { get; }

    /// <param name="check">What is wrong with a message or a view; null: by our own rules of Block Kit.</param>
    public static async Task<FakeSlack> Start(
        TimeProvider clock, FakeApp? app = null, Func<JsonNode, BlockKitSurface, IEnumerable<string>>? check = null)
    {
        var slack = new FakeSlack(app ?? new(), clock, check ?? BlockKitRules.Check);
        await slack.server.Start();
        return slack;
    }

    /// <param name="id">Null: a new one.</param>
    public FakeUser AddUser(string name, string? teamId = null, string? id = null)
    {
        var user = new FakeUser(this, id ?? NewId("U"), name, teamId ?? App.TeamId);
        lock (Gate) Users.Add(user);
        return user;
    }

    /// <summary>A channel with these people, and the bot.</summary>
    public FakeChannel AddChannel(string name, params ReadOnlySpan<FakeUser> people) => AddChannel(name, isPrivate: false, people);

    public FakeChannel AddChannel(string name, bool isPrivate, params ReadOnlySpan<FakeUser> people)
    {
        var channel = new FakeChannel(NewId("C"), name) { IsPrivate = isPrivate };
        channel.Members.Add(App.BotUserId);
        foreach (var person in people) channel.Members.Add(person.Id);
        lock (Gate) Channels.Add(channel);
        return channel;
    }

    public IReadOnlyList<ApiCall> CallsOf(string method) => [.. Calls.Where(c => c.Method == method)];

    /// <summary>The same as they are now, while more may come.</summary>
    public IReadOnlyList<FakeFile> Given
    {
        get
        {
            lock (Gate) return [.. Files.Values];
        }
    }

    /// <summary>So many messages are refused before a new file may be shown: Slack looks at it first.</summary>
    public int RefusesFilesFor { get; set; }

    /// <summary>Completes when a method has been called so often, refused or not.</summary>
    public Task Called(string method, int count = 1)
    {
        lock (Gate)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (calls.Count(c => c.Method == method) >= count) reached.SetResult();
            else watchers.Add((method, count, reached));
            return reached.Task;
        }
    }

    /// <summary>Something has happened in the workspace.</summary>
    public Task<Heard> Send(JsonObject @event, string? eventId = null, int retry = 0) =>
        Delivery.Event(@event, eventId ?? NewId("Ev"), retry);

    public async ValueTask DisposeAsync()
    {
        Sockets.Dispose();
        await server.DisposeAsync();
        Delivery.Dispose();
    }

    internal void Note(ApiCall call)
    {
        lock (Gate)
        {
            calls.Add(call);
            watchers.RemoveAll(
                w => w.Method == call.Method && calls.Count(c => c.Method == w.Method) >= w.Count && w.Reached.TrySetResult());
        }
    }

    internal string NewId(string prefix) => $"{prefix}0{Interlocked.Increment(ref lastId):D6}";

    /// <summary>Seconds with six decimals, never the same twice.</summary>
    internal string NewTs()
    {
        var now = Clock.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
        lastTs = Math.Max(lastTs + 1, now);
        return $"{lastTs / 1_000_000}.{lastTs % 1_000_000:D6}";
    }

    internal FakeUser? User(string? id) => Users.FirstOrDefault(u => u.Id == id);

    internal FakeChannel? Channel(string? id) => Channels.FirstOrDefault(c => c.Id == id);
}

/// <param name="Channels">Where it was shared.</param>
public sealed record FakeFile(string Name, string Description, int Length, byte[]? Content, string[] Channels)
{
    public bool IsComplete { get; init; }
}
