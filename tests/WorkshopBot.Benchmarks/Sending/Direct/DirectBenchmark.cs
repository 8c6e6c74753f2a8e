using System.Diagnostics;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms;

namespace WorkshopBot.Benchmarks.Sending.Direct;

/// <summary>Many direct messages within what the platforms allow, which their counterparts enforce: how long it takes, and how evenly they come.</summary>
internal static class DirectBenchmark
{
    public static async Task Run(Asked asked)
    {
        var (messages, atOnce) = (asked.Number("messages", 10_000), asked.Number("at-once", 32));
        Table.Begin(
            $"{messages:#,0} direct messages to as many people, {atOnce} under way at once, in simulated time", "to", "minutes", "a minute",
            "most in a minute", "most ÷ mean", "calls", "of them refused (429)", "s, for real");
        await Row("Slack, one workspace", OnSlack.Send, messages, atOnce);
        await Row("Teams, one tenant", OnTeams.Send, messages, atOnce);
    }

    private static async Task Row(string to, Func<int, int, Task<Sent>> send, int messages, int atOnce)
    {
        var began = Stopwatch.GetTimestamp();
        var sent = await send(messages, atOnce);
        var took = Stopwatch.GetElapsedTime(began);
        if (sent.Messages.Count != messages) throw new InvalidOperationException($"{sent.Messages.Count} of {messages} messages came.");

        Table.Row(
            to, Table.Number(sent.Minutes), Table.Number(sent.ByMinute.Average()), $"{sent.ByMinute.Max():#,0}",
            Table.Number(sent.ByMinute.Max() / sent.ByMinute.Average()), $"{sent.Calls:#,0}", $"{sent.Refused:#,0}", Table.Number(took.TotalSeconds));
    }
}
