using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>Inserts commits and finds out what became of an insert whose answer was lost.</summary>
internal sealed class CommitWriter(WorkshopId workshop, IEventLog store, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>
    /// True when the commit is durable under its number, false when the number holds somebody else's. Anything between is
    /// asked again: nobody is told "failed" until the number is known to be occupied.
    /// </summary>
    public async Task<bool> Write(long number, ReadOnlyMemory<byte> body, int commands, CancellationToken stopping)
    {
        using var trace = Instruments.Traces.StartActivity("commit");
        var began = clock.GetTimestamp();
        var appended = await Write(number, body, stopping);
        Instruments.CommitDuration.Record(
            clock.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("outcome", appended ? "appended" : "taken"));
        if (!appended)
        {
            Instruments.CommitConflicts.Add(1);
            return false;
        }

        Instruments.CommitSize.Record(body.Length);
        Instruments.CommitCommands.Record(commands);
        trace?.SetTag("workshop", workshop.ToString()).SetTag("number", number).SetTag("commands", commands).SetTag("bytes", body.Length);
        return true;
    }

    private async Task<bool> Write(long number, ReadOnlyMemory<byte> body, CancellationToken stopping)
    {
        var ours = new StoredCommit(number, Guid.NewGuid(), body);
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            try
            {
                if (await store.Append(workshop, ours, stopping) == AppendResult.Appended) return true;
                if (await Occupant(number, stopping) is { } occupant) return occupant.Id == ours.Id;
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                log.CommitUncertain(e, workshop, number);
            }

            Instruments.CommitRetries.Add(1);
            await Task.Delay(pause, clock, stopping);
        }
    }

    private async Task<StoredCommit?> Occupant(long number, CancellationToken stopping)
    {
        await foreach (var stored in store.Read(workshop, number - 1, stopping)) return stored;
        return null;
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 > LongestPause ? LongestPause : pause * 2;
}
