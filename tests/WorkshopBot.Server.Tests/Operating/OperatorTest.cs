using System.Text;
using System.Text.Json;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Events;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Server.Operating;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;

namespace WorkshopBot.Server.Tests.Operating;

/// <summary>Commands over a store in memory.</summary>
public abstract class OperatorTest : IDisposable
{
    private readonly StringWriter said = new();
    private readonly StringWriter complained = new();

    protected static TenantId Acme { get; } = new("acme");

    protected static WorkshopId Workshop { get; } = new(Acme, "w1");

    protected MemoryStore Store { get; } = new();

    protected TestClock Clock { get; } = new();

    protected string Input { get; set; } = "";

    /// <summary>What is piped in.</summary>
    protected byte[] Piped { get; set; } = [];

    /// <summary>What was piped on.</summary>
    protected string PipedOn { get; private set; } = "";

    protected string Said => said.ToString();

    protected string Complained => complained.ToString();

    public virtual void Dispose()
    {
        GC.SuppressFinalize(this);
        Dispose(disposing: true);
    }

    protected virtual void Dispose(bool disposing)
    {
        said.Dispose();
        complained.Dispose();
    }

    protected async Task<int> Run(params string[] arguments)
    {
        said.GetStringBuilder().Clear();
        complained.GetStringBuilder().Clear();
        using var pipedOn = new MemoryStream();
        var surroundings = new Surroundings((_, _, _) => Task.FromResult<IStore>(Store), _ => throw new NotSupportedException(), new StringReader(Input), Clock)
        {
            StandardInput = () => new MemoryStream(Piped),
            StandardOutput = () => pipedOn,
        };
        var exit = await CommandLine.Create(surroundings).Parse(arguments)
            .InvokeAsync(new() { Output = said, Error = complained }, CancellationToken.None);
        PipedOn = Encoding.UTF8.GetString(pipedOn.ToArray());
        return exit;
    }

    /// <summary>One commit that says when it was, and somebody in it.</summary>
    protected async Task Keep(WorkshopId workshop, string name = "Ana")
    {
        var body = $$"""{"at":"{{Clock.GetUtcNow().UtcDateTime:O}}","deeds":[]}""";
        await Store.Events.Append(workshop, new(1, Guid.NewGuid(), Encoding.UTF8.GetBytes(body)), default);
        await Store.People.Enter(workshop, new("web", "cookie-1"), new(name), new("p1"), default);
    }

    protected async Task<WorkshopId[]> Workshops() => await Store.Events.Workshops(null, default).ToArrayAsync();

    /// <summary>Puts a workshop into the store, as it went.</summary>
    protected async Task Keep(Session session, WorkshopId workshop)
    {
        var commit = JsonSerializer.SerializeToUtf8Bytes(new Commit(session.Now, [.. session.Log]), StoredJson.Context.Commit);
        await Store.Events.Append(workshop, new(1, Guid.NewGuid(), commit), default);
    }
}
