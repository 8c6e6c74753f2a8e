using System.Net;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Web.Rooms;

namespace WorkshopBot.Hammer.Servers;

/// <summary>A room with a facilitator, made and led through its pages.</summary>
internal sealed class Room : IDisposable
{
    /// <summary>The touchpoints of the script, by their position.</summary>
    public const int Step = 3;

    private static readonly string[] Stages = ["Decide", "Pack", "Hand over", "Be refunded"];

    private readonly Visitor facilitator;
    private readonly string path;
    private int presses;

    private Room(Visitor facilitator, string path, string peoplePath) => (this.facilitator, this.path, PeoplePath) = (facilitator, path, peoplePath);

    /// <summary>The link for everybody.</summary>
    public string PeoplePath { get; }

    public static async Task<Room> Make(Fleet fleet)
    {
        var facilitator = new Visitor(fleet);
        var start = await facilitator.Get("/");
        var made = await facilitator.Post(
            "/rooms", ("room", Markup.Room(start)), ("person-name", "Lead"), ("title", "Returning a parcel"), ("kind", "customer-journey"),
            ("script", "session-75"), ("language", "en"), ("stages", string.Join('\n', Stages)), ("action", Markup.Action(start, "start")));
        if (made.Status != HttpStatusCode.Redirect) throw new UnexpectedAnswerException($"A room was not made: {made}");

        return new(facilitator, made.Location!, Markup.PeoplePath(await facilitator.Get(made.Location!)));
    }

    /// <summary>Presses the facilitator's <em>Next</em> until the step is open.</summary>
    /// <returns>Where the workshop stands, as forms say it.</returns>
    public async Task<string> LeadToStep()
    {
        while (true)
        {
            var next = await NextButton();
            if (Markup.At(next).StartsWith($"{Step}:open:", StringComparison.Ordinal)) return Markup.At(next);

            await Press(next);
        }
    }

    /// <summary>Shows everybody what was said.</summary>
    public async Task Reveal() => await Press(await NextButton());

    /// <summary>The map as people take it away, from this server.</summary>
    public Task<byte[]> Map(ServerProcess server) => facilitator.GetBytes(server.Address, $"{path}/map/json");

    /// <summary>The workshop that the servers have made for it.</summary>
    public async Task<WorkshopId> Find(IStore store) =>
        await new RoomBook(store).Find(RoomSecret.Parse(PeoplePath["/r/".Length..])!, CancellationToken.None) is { } found
            ? found.Workshop
            : throw new InvalidOperationException("The servers keep their workshops somewhere else.");

    public void Dispose() => facilitator.Dispose();

    private async Task<string> NextButton() => Markup.Action(await facilitator.Get(path), "next");

    private async Task Press(string action)
    {
        var form = $"press-{presses++}";
        while (true)
        {
            var (status, said) = await facilitator.Act($"{path}/act", ("_form", form), ("action", action));
            if (said is { Kind: "done" or "show" }) return;
            if (said is not { Kind: "saving" or "again" }) throw new UnexpectedAnswerException($"A press: {status} {said}");
        }
    }

    /// <summary>The lines of an answer, by the input of its form. A step's stages have the handles S1, S2, …</summary>
    public static IEnumerable<(string Name, string Value)> Inputs(Said said) => Enumerable.Range(1, Stages.Length).Select(stage =>
        ($"touchpoint/S{stage}/lines", string.Join('\n', said.Texts.Where(t => StageOf(t) == stage))));

    /// <summary>The same text always stands at the same stage. From 1.</summary>
    public static int StageOf(string text) => 1 + (text.Sum(c => c) % Stages.Length);

    public static int StageCount => Stages.Length;

    /// <summary>The form that a deed came from, as its sender called it; null for what no form of ours was sent for.</summary>
    public static string? FormOf(CommandId id, ParticipantId? by)
    {
        var start = $"web-{by}-";
        return by is not null && id.Value.StartsWith(start, StringComparison.Ordinal) && id.Value.LastIndexOf('.') is > 0 and var end
            ? id.Value[start.Length..end]
            : null;
    }
}
