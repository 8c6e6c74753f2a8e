using System.Collections.Concurrent;
using System.Diagnostics;
using WorkshopBot.Testing;

namespace WorkshopBot.Browser.Tests.Running;

/// <summary>What answering cost people in clicks and time; a script types in no time, so the time is the room's. Kept beside the pictures.</summary>
internal static class Effort
{
    private static readonly ConcurrentQueue<(string Step, string Device, int Clicks, int Filled, double Seconds)> Answers = [];

    /// <param name="clicks">Presses besides what is filled in.</param>
    public static async Task Of(this Guest guest, int clicks, int filled, Func<Task> answer)
    {
        var step = await guest.Step.Locator("h1, h2, h3").First.TextContentAsync();
        var began = Stopwatch.GetTimestamp();
        await answer();
        var device = guest.Page.ViewportSize is { Width: < 600 } ? "phone" : "desktop";
        Answers.Enqueue((step ?? "", device, clicks, filled, Stopwatch.GetElapsedTime(began).TotalSeconds));
    }

    public static Task Write() => File.WriteAllLinesAsync(
        Repository.At("artifacts/screenshots/effort.md"),
        [
            "| step | device | clicks | inputs filled in | seconds |", "|---|---|---:|---:|---:|",
            .. Answers.Select(a => FormattableString.Invariant($"| {a.Step} | {a.Device} | {a.Clicks} | {a.Filled} | {a.Seconds:0.00} |")),
        ]);
}
