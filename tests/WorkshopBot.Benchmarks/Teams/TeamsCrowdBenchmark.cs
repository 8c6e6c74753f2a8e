using System.Diagnostics;
using System.Text.Json.Nodes;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms;
using WorkshopBot.Benchmarks.Sending;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>Very many people who open their form at the same moment, and save it at the same moment, in one workshop.</summary>
internal static class TeamsCrowdBenchmark
{
    /// <summary>What people wait for patiently.</summary>
    private const double Aim = 3_000;

    /// <summary>Of the card that everybody has, which comes back when what was sent is saved.</summary>
    private const string Shown = "\"kept\":true";

    public static async Task Run(Asked asked)
    {
        var (count, rounds) = (asked.Number("people", 500), asked.Number("rounds", 10));
        using var folder = new Folder();
        await using var sink = await Sink.Start();
        var ours = await Sides.Ours(folder.File("data"), sink);
        await using var server = ours.Server;
        using var ground = new TeamsGround(sink, server.Address);
        Member[] people = [.. Enumerable.Range(0, count).Select(Member.Of)];
        List<Round> told = [];
        for (var round = 0; round < rounds; round++)
        {
            // A workshop that none of them has been in.
            var meeting = (await ground.Open(1, 1))[0];
            var pressed = await AtOnce(ours, people, meeting.Press, "answer.save");
            told.Add(new(pressed, await AtOnce(ours, people, meeting.Answer, Shown), await AtOnce(ours, people, meeting.Answer, Shown)));
        }

        Table.Begin(
            $"{count} people at the same moment, each on a connection, in a workshop that is new to them ({rounds} rounds; ms until one is answered)",
            "what", "first round: p50", "p99", "last", "rounds after: p50", "p99", "last", $"within {Aim / 1_000} s");
        Tell("opens the form, and comes in by it", told.Select(t => t.Pressed));
        Tell("saves it", told.Select(t => t.Saved));
        Tell("saves it changed", told.Select(t => t.Again));
    }

    private static async Task<Samples> AtOnce(
        Side side, Member[] people, Func<Member, JsonObject> activity, string expected)
    {
        List<byte[]> requests = [.. people.Select(p => side.Signed.Of(activity(p).ToJsonString()))];
        List<Line> lines = [.. requests.Select(_ => new Line(side.Server.Address))];
        foreach (var line in lines) await line.Open();

        var taken = new double[requests.Count];
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(lines.Select(async (line, i) =>
        {
            using (line)
            {
                var body = await line.Send(requests[i]);
                taken[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                if (!body.Contains(expected, StringComparison.Ordinal)) throw new InvalidOperationException($"Not what was asked for: {body}");
            }
        }));
        var samples = new Samples();
        samples.Add(taken);
        return samples;
    }

    private static void Tell(string what, IEnumerable<Samples> rounds)
    {
        List<Samples> all = [.. rounds];
        var (after, last) = (new Samples(), new Samples());
        var within = 0;
        foreach (var round in all)
        {
            within += round.Within(Aim);
            if (round == all[0]) continue;

            after.Add(round);
            last.Add(round.Most);
        }

        var total = all.Sum(s => s.Total);
        Table.Row(
            what, Table.Number(all[0].Median), Table.Number(all[0].Quantile(0.99)), Table.Number(all[0].Most),
            Table.Number(after.Median), Table.Number(after.Quantile(0.99)),
            $"{Table.Number(last.Median)} ({Table.Number(last.Least)} … {Table.Number(last.Most)})", $"{within:#,0} of {total:#,0}");
    }

    private sealed record Round(Samples Pressed, Samples Saved, Samples Again);
}
