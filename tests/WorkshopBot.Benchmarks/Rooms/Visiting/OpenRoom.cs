namespace WorkshopBot.Benchmarks.Rooms.Visiting;

/// <summary>A room with people in it, made and entered through its pages.</summary>
internal sealed class OpenRoom
{
    private const int AtOnce = 8;
    private const int MostFromOneAddress = 300;
    private static readonly string[] Stages =
        ["Hear of us", "Compare", "Try it in the shop", "Buy", "Have it delivered", "Ride", "Have it repaired"];

    private int forms;

    private OpenRoom(Visitor facilitator, string path, string peoplePath) =>
        (Facilitator, Path, PeoplePath) = (facilitator, path, peoplePath);

    public Visitor Facilitator { get; }

    public List<Visitor> Guests { get; } = [];

    /// <summary>The facilitators' link.</summary>
    public string Path { get; }

    public string PeoplePath { get; }

    public static async Task<OpenRoom> Make(Uri address, int guests)
    {
        var facilitator = new Visitor(Lines.One(), address);
        var start = await facilitator.Get("/");
        var path = await facilitator.Enter(
            "/rooms", ("room", Markup.Room(start)), ("person-name", "Ana"), ("title", "Buying a bike"), ("kind", "customer-journey"),
            ("script", "session-75"), ("language", "en"), ("stages", string.Join('\n', Stages)), ("action", Markup.Action(start, "start")));
        var room = new OpenRoom(facilitator, path, Markup.PeoplePath(await facilitator.Get(path)));
        foreach (var some in Enumerable.Range(0, guests).Chunk(MostFromOneAddress)) await room.Join(address, some);
        return room;
    }

    /// <summary>Presses the facilitator's Next until a step is open.</summary>
    /// <returns>Where it stands, as forms say it.</returns>
    public async Task<string> LeadTo(int step)
    {
        while (true)
        {
            var next = Markup.Action(await Facilitator.Get(Path), "next");
            var at = Markup.At(next);
            if (at.StartsWith($"{step}:open:", StringComparison.Ordinal)) return at;

            await Facilitator.Act($"{Path}/act", ("_form", Form()), ("action", next));
        }
    }

    /// <summary>A new id for what is sent.</summary>
    public string Form() => $"bench-{Interlocked.Increment(ref forms)}";

    private async Task Join(Uri address, int[] guests)
    {
        var line = Lines.FromElsewhere(AtOnce);
        foreach (var together in guests.Chunk(AtOnce))
        {
            Guests.AddRange(await Task.WhenAll(together.Select(async number =>
            {
                var guest = new Visitor(line, address);
                await guest.Get(PeoplePath);
                await guest.Enter($"{PeoplePath}/join", ("person-name", $"Guest {number}"));
                return guest;
            })));
        }
    }
}
