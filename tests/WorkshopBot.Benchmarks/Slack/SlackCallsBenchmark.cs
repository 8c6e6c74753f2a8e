using System.Diagnostics;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms;
using WorkshopBot.Benchmarks.Rooms.Running;
using WorkshopBot.Benchmarks.Sending;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Benchmarks.Slack;

/// <summary>What the program asks of Slack while many people who are new send their forms into one workshop.</summary>
internal static class SlackCallsBenchmark
{
    private const string WhoIs = "users.info";

    /// <summary>Slack says a hundred times a minute who somebody is.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task Run(Asked asked)
    {
        var (people, forms) = (asked.Number("people", 500), asked.Number("forms", 2));
        using var folder = new Folder();
        await using var ground = await Ground.Build(people);
        var (slack, app) = (ground.Slack, ground.Slack.App);
        await using var ours = await ServerProcess.Slack(
            folder.File("data"), app.SigningSecret, app.BotToken, slack.ApiBaseUrl);
        slack.Host = ours.Address;
        var channel = (await ground.Open(1))[0];
        var sentences = new Sentences(ground);
        List<byte[]> requests =
            [.. Enumerable.Range(0, people * forms).Select(n => sentences.Form(channel, ground.People[n % people]))];
        var (before, whoWas) = (slack.Calls.Count, slack.CallsOf(WhoIs).Count);

        var began = Stopwatch.GetTimestamp();
        await Crowd.Send(ours.Address, requests, inFlight: 32, body => body.Length == 0);
        var (answered, first) = (Stopwatch.GetElapsedTime(began), slack.Calls.Skip(before).ToList());
        await slack.Called(WhoIs, whoWas + people).WaitAsync(Patience);
        var (known, all) = (Stopwatch.GetElapsedTime(began), slack.Calls.Skip(before).ToList());
        if (all.Where(c => c.Method == WhoIs).GroupBy(c => c["user"]).Any(who => who.Count() > 1))
            throw new InvalidOperationException("Slack was asked twice who somebody is.");

        Table.Begin(
            $"Calls to Slack while {people:#,0} people who are new send {requests.Count:#,0} forms into one workshop",
            "method", $"until the last is answered ({answered.TotalSeconds:0.0} s)", $"until all names are known ({known.TotalSeconds:0} s)",
            "refused");
        foreach (var method in all.Select(c => c.Method).Distinct().Order())
        {
            Table.Row(
                method, $"{Count(first, method):#,0}", $"{Count(all, method):#,0}",
                $"{all.Count(c => c.Method == method && c.Error is not null)}");
        }
    }

    private static int Count(List<ApiCall> calls, string method) => calls.Count(c => c.Method == method);
}
