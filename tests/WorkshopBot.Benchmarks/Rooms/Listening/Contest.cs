using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms.Running;
using WorkshopBot.Benchmarks.Rooms.Visiting;

namespace WorkshopBot.Benchmarks.Rooms.Listening;

/// <summary>What happens in the room, and right after the same bytes from a server that draws nothing.</summary>
internal sealed class Contest(Crowd room, Crowd bare, Uri bareAddress)
{
    private readonly Visitor sender = new(Lines.One(), bareAddress);
    private readonly OrderedDictionary<string, List<(Echo Room, Echo Bare)>> heard = [];

    /// <param name="what">Null: not kept.</param>
    /// <param name="act">Returns the commit that shows it.</param>
    public async Task Hear(string? what, Func<Task<long>> act)
    {
        var here = await room.Hear(act);
        var frame = $"/act?{BareServer.FrameBytes}={here.Bytes:0}";
        var there = await bare.Hear(async () => (await sender.Act(frame)).Number!.Value);
        if (what is null) return;

        if (!heard.TryGetValue(what, out var echoes)) heard.Add(what, echoes = []);
        echoes.Add((here, there));
    }

    /// <param name="opened">Bytes of a page's first view.</param>
    public void Tell(int streams, double opened)
    {
        Table.Begin(
            $"From one press to {streams} screens, ms (medians); a stream opens with {opened:#,0} bytes",
            "what", "times", "answered", "p50", "p99", "last", "least … most", "last page's own part", "bytes a stream, everybody's", "its own",
            "bare: last", "room ÷ bare", "least … most");
        foreach (var (what, echoes) in heard) Tell(what, echoes);
    }

    private static void Tell(string what, List<(Echo Room, Echo Bare)> echoes)
    {
        var own = echoes.Select(e => e.Room.LastOwn).OfType<double>().ToList();
        var (last, ratio) = (Of(echoes.Select(e => e.Room.Last)), Of(echoes.Select(e => e.Room.Last / e.Bare.Last)));
        Table.Row(
            what, $"{echoes.Count}", Median(echoes, e => e.Answered), Median(echoes, e => e.P50), Median(echoes, e => e.P99),
            Table.Number(last.Median), Spread(last), own.Count == 0 ? "" : Table.Number(Of(own).Median),
            Median(echoes, e => e.Bytes), Median(echoes, e => e.OwnBytes),
            Table.Number(Of(echoes.Select(e => e.Bare.Last)).Median), Table.Number(ratio.Median), Spread(ratio));
    }

    private static string Median(List<(Echo Room, Echo Bare)> echoes, Func<Echo, double> figure) =>
        Table.Number(Of(echoes.Select(e => figure(e.Room))).Median);

    private static string Spread(Samples samples) => $"{Table.Number(samples.Least)} … {Table.Number(samples.Most)}";

    private static Samples Of(IEnumerable<double> figures)
    {
        var samples = new Samples();
        samples.Add(figures);
        return samples;
    }
}
