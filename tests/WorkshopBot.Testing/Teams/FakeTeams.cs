namespace WorkshopBot.Testing.Teams;

/// <summary>
/// Teams' connector, as far as the bot knows it, and stricter: a server on a free port of this machine that refuses what Teams and the Agents
/// Playground refuse, and keeps what is shown to whom. It takes nothing from the code that it is a counterpart of.
/// </summary>
public sealed class FakeTeams : IAsyncDisposable
{
    private readonly List<ConnectorCall> calls = [];
    private readonly List<(string Operation, int Count, TaskCompletionSource Reached)> watchers = [];
    private readonly ConnectorServer server;
    private long lastStamp;
    private int lastId;

    private FakeTeams(FakeBot bot, TimeProvider clock)
    {
        (Bot, Clock, Entra, Rates) = (bot, clock, new(bot, clock), new(clock));
        server = new(this);
    }

    public FakeBot Bot { get; }

    public TimeProvider Clock { get; }

    public FakeEntra Entra { get; }

    public ConnectorFaults Faults { get; } = new();

    public List<FakePerson> People { get; } = [];

    public List<FakeConversation> Conversations { get; } = [];

    /// <summary>Without, calls have to come without a token, as to the Agents Playground.</summary>
    public bool ChecksTokens { get; set; } = true;

    public Uri Address => server.Address;

    /// <summary>With a path and a slash behind it, as Teams says it.</summary>
    public string ServiceUrl => new Uri(Address, $"{ConnectorServer.Base}/").AbsoluteUri;

    /// <summary>All calls so far, refused ones too.</summary>
    public IReadOnlyList<ConnectorCall> Calls
    {
        get
        {
            lock (Gate) return [.. calls];
        }
    }

    internal Lock Gate { get; } = new();

    internal ConnectorRates Rates { get; }

    public static async Task<FakeTeams> Start(TimeProvider clock, FakeBot? bot = null)
    {
        var teams = new FakeTeams(bot ?? new(), clock);
        await teams.server.Start();
        return teams;
    }

    public FakePerson AddPerson(string name)
    {
        var person = new FakePerson(NewId("29:1"), Guid.NewGuid().ToString(), name);
        lock (Gate) People.Add(person);
        return person;
    }

    /// <summary>The conversation of one person with the bot.</summary>
    public FakeConversation AddPersonal(FakePerson person) => Add(new(NewId("a:1"), "personal", Bot.TenantId, person));

    /// <summary>The one there is, or a new one.</summary>
    public FakeConversation PersonalOf(FakePerson person)
    {
        lock (Gate) return Conversations.Find(c => c.Kind == "personal" && c.Members.Contains(person)) ?? AddPersonal(person);
    }

    public FakeConversation AddGroupChat(params IEnumerable<FakePerson> people) =>
        Add(new($"19:{NewId("chat")}@thread.v2", "groupChat", Bot.TenantId, people));

    /// <summary>A channel of a team that has the bot.</summary>
    public FakeConversation AddChannel(string name, params IEnumerable<FakePerson> people) =>
        Add(new($"19:{NewId("channel")}@thread.tacv2", "channel", Bot.TenantId, people)
        {
            Name = name,
            TeamId = $"19:{NewId("team")}@thread.tacv2",
        });

    /// <summary>Another channel of the same team.</summary>
    /// <param name="name">Empty: its first.</param>
    public FakeConversation AddChannelBeside(FakeConversation channel, string name) =>
        Add(new($"19:{NewId("channel")}@thread.tacv2", "channel", Bot.TenantId) { Name = name, TeamId = channel.TeamId });

    public IReadOnlyList<ConnectorCall> CallsOf(string operation) => [.. Calls.Where(c => c.Operation == operation)];

    /// <summary>Completes when an operation has been called so often, refused or not.</summary>
    public Task Called(string operation, int count = 1)
    {
        lock (Gate)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (calls.Count(c => c.Operation == operation) >= count) reached.SetResult();
            else watchers.Add((operation, count, reached));
            return reached.Task;
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    public FakeConversation Add(FakeConversation conversation)
    {
        lock (Gate) Conversations.Add(conversation);
        return conversation;
    }

    internal FakePerson? Person(string id) => People.FirstOrDefault(p => p.Id == id || p.EntraId == id);

    internal void Note(ConnectorCall call)
    {
        lock (Gate)
        {
            calls.Add(call);
            watchers.RemoveAll(w =>
                w.Operation == call.Operation && calls.Count(c => c.Operation == w.Operation) >= w.Count && w.Reached.TrySetResult());
        }
    }

    internal string NewId(string prefix) => $"{prefix}0{Interlocked.Increment(ref lastId):D6}";

    /// <summary>Milliseconds, never the same twice.</summary>
    internal string NewStamp()
    {
        lastStamp = Math.Max(lastStamp + 1, Clock.GetUtcNow().ToUnixTimeMilliseconds());
        return $"{lastStamp}";
    }
}
