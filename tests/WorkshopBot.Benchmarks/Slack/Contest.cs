using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Replies;
using WorkshopBot.Benchmarks.Rooms.Running;
using WorkshopBot.Benchmarks.Sending;
using WorkshopBot.Domain;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Benchmarks.Slack;

/// <summary>One load against the program and, right after, against Bolt: the same bytes, the same sender.</summary>
internal sealed class Contest(Ground ground, ServerProcess ours, ServerProcess bolt, Load load)
{
    /// <summary>Nobody may say more than 100 things in a step.</summary>
    private const int MostOfOne = 100;

    private readonly Sentences sentences = new(ground);
    private readonly Dictionary<FakeChannel, int> acknowledged = [];
    private readonly List<Bout> bouts = [];
    private FakeChannel[] channels = [];
    private int saidByEach;

    private int ToBeSaidByEach => (int)Math.Ceiling((double)load.Requests / load.Workshops / ground.People.Length);

    public async Task Fight(bool keep)
    {
        await Prepare();
        var requests = Enumerable.Range(0, load.Requests).Select(n => Sign(load.Kind, n)).ToList();
        var (mine, cpu) = await Measure(ours, requests, IsOurs);
        var (theirs, theirCpu) = await Measure(bolt, requests, body => body.Length == 0);
        for (var n = 0; n < load.Requests; n++) acknowledged[channels[n % channels.Length]]++;
        if (keep) bouts.Add(new(mine, cpu, theirs, theirCpu));
    }

    /// <summary>Whether all that was acknowledged is in the store, once each.</summary>
    public async Task Check(Func<Place, Task<Workshop.Running>> look)
    {
        foreach (var (channel, expected) in acknowledged)
        {
            var workshop = await look(new("slack", $"{ground.Slack.App.TeamId}/{channel.Id}"));
            var kept = load.Kind == Kind.Command
                ? workshop.Elements.Values.Count(e => e.Kind == "touchpoint")
                : workshop.Commands.Keys.Count(c => c.Value.Contains(Sentences.ViewPrefix, StringComparison.Ordinal));
            if (kept != expected)
                throw new InvalidOperationException($"{expected} were acknowledged and {kept} are kept: {load}.");
        }
    }

    public void Tell() => Table.Row(
    [
        load.Kind == Kind.Command ? "command" : "form", $"{load.InFlight}", $"{load.Workshops}",
        Median(b => b.Ours.PerSecond), Median(b => b.Ours.P50), Median(b => b.Ours.P99), Median(b => b.OursCpu),
        Median(b => b.Bolts.PerSecond), Median(b => b.Bolts.P50), Median(b => b.Bolts.P99), Median(b => b.BoltsCpu),
        Ratio(b => b.Ours.PerSecond / b.Bolts.PerSecond), Ratio(b => b.Ours.P99 / b.Bolts.P99),
    ]);

    private async Task Prepare()
    {
        saidByEach += ToBeSaidByEach;
        if (channels.Length > 0 && (load.Kind == Kind.Form || saidByEach <= MostOfOne)) return;

        channels = await ground.Open(load.Workshops);
        saidByEach = ToBeSaidByEach + 1;

        // Everybody comes in first; both have seen everybody then.
        var entering = channels.SelectMany(c => ground.People.Select(p => (Channel: c, Request: Sign(load.Kind, c, p)))).ToList();
        List<byte[]> requests = [.. entering.Select(e => e.Request)];
        foreach (var channel in channels) acknowledged[channel] = ground.People.Length;
        await Crowd.Send(ours.Address, requests, inFlight: 8, IsOurs);
        await Crowd.Send(bolt.Address, requests, inFlight: 8, body => body.Length == 0);
    }

    private byte[] Sign(Kind kind, int number) => Sign(
        kind, channels[number % channels.Length], ground.People[number / channels.Length % ground.People.Length]);

    private byte[] Sign(Kind kind, FakeChannel channel, FakeUser by) =>
        kind == Kind.Command ? sentences.Command(channel, by) : sentences.Form(channel, by);

    /// <summary>A sentence for who typed a command; nothing for who sent a form that was saved.</summary>
    private bool IsOurs(string body) => load.Kind == Kind.Form
        ? body.Length == 0
        : body.Contains("\"Added.", StringComparison.Ordinal);

    private async Task<(Rush Rush, double Cpu)> Measure(ServerProcess server, List<byte[]> requests, Func<string, bool> isRight)
    {
        var before = server.Cpu;
        var rush = await Crowd.Send(server.Address, requests, load.InFlight, isRight);
        return (rush, (server.Cpu - before).TotalMicroseconds / requests.Count);
    }

    private Samples All(Func<Bout, double> figure)
    {
        var samples = new Samples();
        samples.Add(bouts.Select(figure));
        return samples;
    }

    private string Median(Func<Bout, double> figure) => Table.Number(All(figure).Median);

    private string Ratio(Func<Bout, double> figure)
    {
        var ratios = All(figure);
        return $"{Table.Number(ratios.Median)} ({Table.Number(ratios.Least)} … {Table.Number(ratios.Most)})";
    }

    /// <summary>Of both, what the sender saw and the CPU microseconds of the server's process for each request.</summary>
    private sealed record Bout(Rush Ours, double OursCpu, Rush Bolts, double BoltsCpu);
}
