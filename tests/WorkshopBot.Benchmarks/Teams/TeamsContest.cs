using System.Text.Json.Nodes;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Replies;
using WorkshopBot.Benchmarks.Sending;
using WorkshopBot.Domain;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>One load against the program and, right after, against each of the others: the same activities, the same sender.</summary>
internal sealed class TeamsContest(Sink sink, TeamsGround ground, Side[] sides, TeamsLoad load)
{
    private const string Ok = "\"statusCode\":200";

    /// <summary>In the form, which is shown again when it is refused.</summary>
    private const string Save = "answer.save";

    private readonly List<Bout[]> bouts = [];
    private readonly Dictionary<Meeting, int> acknowledged = [];
    private Meeting[] meetings = [];
    private int saidByEach;

    /// <summary>Nobody may say more than 100 things in a step; of a form the rest stays as it was.</summary>
    private const int MostOfOne = 90;

    public static Member[] People { get; } = [.. Enumerable.Range(0, 64).Select(Member.Of)];

    public async Task Fight(bool keep)
    {
        await Prepare();
        List<string> activities = [.. Enumerable.Range(0, load.Requests).Select(n => Activity(n).ToJsonString())];
        List<Bout> round = [];
        foreach (var side in sides) round.Add(await Measure(side, activities));
        for (var n = 0; n < load.Requests; n++) acknowledged[meetings[n % meetings.Length]]++;
        if (keep) bouts.Add([.. round]);
    }

    /// <summary>Whether all that was acknowledged is in the store, once each.</summary>
    public async Task Check(Func<GroupChat, Task<Workshop.Running>> look)
    {
        foreach (var (meeting, expected) in acknowledged)
        {
            var workshop = await look(meeting.Chat);
            var kept = load.Kind == TeamsKind.Save
                ? workshop.Commands.Keys.Count(c => c.Value.Contains($"-{Meeting.FormPrefix}", StringComparison.Ordinal))
                : workshop.Elements.Values.Count(e => e.Payload.Values.Any(v => v.Value.ToString()!.Contains("th time", StringComparison.Ordinal)));
            if (kept != expected) throw new InvalidOperationException($"{expected} were acknowledged and {kept} are kept: {load}.");
        }
    }

    public void Tell()
    {
        for (var side = 0; side < sides.Length; side++)
        {
            var at = side;
            Table.Row(
            [
                side == 0 ? $"{(load.Kind == TeamsKind.Save ? "save" : "add")}, {load.InFlight} in flight, {load.Workshops} workshops" : "",
                sides[side].Name, Median(b => b[at].Rush.PerSecond), Median(b => b[at].Rush.P50), Median(b => b[at].Rush.P99), Median(b => b[at].Cpu),
                side == 0 ? "" : Ratio(b => b[0].Rush.PerSecond / b[at].Rush.PerSecond), side == 0 ? "" : Ratio(b => b[0].Rush.P99 / b[at].Rush.P99),
                side == 0 ? "" : Ratio(b => b[0].Cpu / b[at].Cpu),
            ]);
        }
    }

    private async Task Prepare()
    {
        var each = (int)Math.Ceiling((double)load.Requests / load.Workshops / Entering);
        saidByEach += each;
        if (meetings.Length > 0 && (load.Kind == TeamsKind.Save || saidByEach <= MostOfOne)) return;

        meetings = await ground.Open(load.Workshops, load.Tenants);
        saidByEach = each + 1;

        // Everybody comes in first; all have seen everybody then.
        List<(Meeting Meeting, Member By)> entering = [.. meetings.SelectMany(m => People.Take(Entering).Select(p => (m, p)))];
        List<string> activities = [.. entering.Select(e => Activity(e.Meeting, e.By).ToJsonString())];
        foreach (var side in sides) await Measure(side, activities, inFlight: 8);
        foreach (var (meeting, _) in entering) acknowledged[meeting] = acknowledged.GetValueOrDefault(meeting) + 1;
    }

    /// <summary>Of each workshop. Where a message answers, a few: a chat may be written into seven times a second.</summary>
    private int Entering => load.Kind == TeamsKind.Save ? People.Length : 2;

    private JsonObject Activity(int number) =>
        Activity(meetings[number % meetings.Length], People[number / meetings.Length % Entering]);

    private JsonObject Activity(Meeting meeting, Member by) => load.Kind == TeamsKind.Save ? meeting.Answer(by) : meeting.Add(by);

    private async Task<Bout> Measure(Side side, List<string> activities, int? inFlight = null)
    {
        List<byte[]> requests = [.. activities.Select(side.Signed.Of)];
        var (replies, strangers) = (sink.Replies, sink.Strangers);
        var before = side.Server.Cpu;
        var rush = await Crowd.Send(side.Server.Address, requests, inFlight ?? load.InFlight, IsRight);
        var cpu = (side.Server.Cpu - before).TotalMicroseconds / requests.Count;
        if (load.Kind == TeamsKind.Add && sink.Replies - replies < requests.Count)
            throw new InvalidOperationException($"{side.Name} has answered {sink.Replies - replies} of {requests.Count} messages.");
        if (sink.Strangers != strangers) throw new InvalidOperationException($"{side.Name} has called without its token.");

        return new(rush, cpu);
    }

    private bool IsRight(string body) => load.Kind == TeamsKind.Add
        ? body.Length == 0
        : body.Contains(Ok, StringComparison.Ordinal) && !body.Contains(Save, StringComparison.Ordinal);

    private Samples All(Func<Bout[], double> figure)
    {
        var samples = new Samples();
        samples.Add(bouts.Select(figure));
        return samples;
    }

    private string Median(Func<Bout[], double> figure) => Table.Number(All(figure).Median);

    private string Ratio(Func<Bout[], double> figure)
    {
        var ratios = All(figure);
        return $"{Table.Number(ratios.Median)} ({Table.Number(ratios.Least)} … {Table.Number(ratios.Most)})";
    }

    /// <summary>What the sender saw, and the CPU microseconds of the server's process for each request.</summary>
    private sealed record Bout(Rush Rush, double Cpu);
}
