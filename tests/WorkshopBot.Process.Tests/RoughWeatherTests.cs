using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Engine;
using WorkshopBot.Hammer;
using WorkshopBot.Hammer.Checking;
using WorkshopBot.Hammer.Faults;
using WorkshopBot.Hammer.Load;
using WorkshopBot.Hammer.Servers;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Process.Tests;

/// <summary>An engine whose storage fails in every way, for everybody, all the time.</summary>
public sealed class RoughWeatherTests
{
    private const int EnoughSaid = 80;

    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, int> heard = new();
    private readonly TaskCompletionSource stillSaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string prefix = $"t{Guid.NewGuid():N}"[..13];

    [AzuriteTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task People_hear_saved_only_when_it_is_and_nothing_is_lost_or_doubled(bool anonymous)
    {
        var azurite = await Azurite.Shared;
        await using var direct = Open(azurite.ConnectionString);
        await direct.Prepare(CancellationToken.None);
        await using var proxy = await FaultyProxy.Start(seed: 7, azurite.TableEndpoint, azurite.QueueEndpoint);
        await using var store = Open(azurite.Through(proxy.Addresses[0], proxy.Addresses[1]));
        var journal = new Journal();

        await using (var engine = Engines.On(store))
        {
            var crowd = new Crowd(engine, new(), new(Seed: 7, People: 8, Each: null, "a", anonymous), journal.Write, Hear);
            var arena = await crowd.Open().WaitAsync(Bound);
            using var enough = new CancellationTokenSource();
            proxy.Weather = Weather.Rough;
            var talk = crowd.Talk(arena, enough.Token);

            await Until(journal.Acked(EnoughSaid / 2), talk);
            proxy.Weather = Weather.Storm;
            await Until(stillSaving.Task, talk);
            Assert.IsType<Outcome.Unavailable>(await Later(engine.Look(new(Arena.Workshop.Tenant, "another"), CancellationToken.None)).WaitAsync(Bound));

            proxy.Weather = Weather.Rough;
            do await Until(journal.Acked(journal.Acks + 1), talk);
            while (journal.Acks < EnoughSaid || Enum.GetValues<Fault>().Any(f => !proxy.Happened.ContainsKey(f)));
            await enough.CancelAsync();
            await talk.WaitAsync(Bound);
        }

        var verdict = await Verifier.Verify(direct, journal.Close());

        Assert.Empty(verdict.Problems);
        Assert.Equal(0, verdict.Unanswered);
        Assert.Equal(Enum.GetValues<Fault>().Order(), proxy.Happened.Keys.Order());
        Assert.Contains(nameof(Outcome.Saved), heard.Keys);
        Assert.Empty(heard.Keys.Except([nameof(Outcome.Saved), nameof(Outcome.StillSaving), nameof(Outcome.Unavailable), nameof(Outcome.Unknown)]));
    }

    [AzuriteFact]
    public async Task Wakes_still_come()
    {
        var azurite = await Azurite.Shared;
        await using var direct = Open(azurite.ConnectionString);
        await direct.Prepare(CancellationToken.None);
        await using var proxy = await FaultyProxy.Start(seed: 8, azurite.TableEndpoint, azurite.QueueEndpoint);
        await using var store = Open(azurite.Through(proxy.Addresses[0], proxy.Addresses[1]));
        await using var engine = Engines.On(store);
        await new Crowd(engine, new(), new(Seed: 7, People: 0, Each: 0, "a", Anonymous: false), _ => { }).Open().WaitAsync(Bound);
        proxy.Weather = Weather.Rough;
        using var stop = new CancellationTokenSource();
        var pump = new WakePump(engine, store.Wakes, TimeProvider.System, NullLogger<WakePump>.Instance).Run(stop.Token);

        await Speaker.Do(engine, new("soon"), Arena.Lead, new Command.RevealIn(new(Arena.Step, Phase.Open), TimeSpan.FromSeconds(2))).WaitAsync(Bound);
        var revealed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        engine.Changed += (_, saved) =>
        {
            if (saved.Workshop is Workshop.Running w && w.Steps[Arena.Step].Progress.Phase == Phase.Reveal) revealed.TrySetResult();
        };

        await revealed.Task.WaitAsync(Bound);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pump);
    }

    private AzureStore Open(string connectionString) =>
        AzureStore.Open(new() { ConnectionString = connectionString, Prefix = prefix }, TimeProvider.System, NullLogger.Instance);

    private void Hear(Outcome outcome)
    {
        heard.AddOrUpdate(outcome.GetType().Name, 1, (_, times) => times + 1);
        if (outcome is Outcome.StillSaving) stillSaving.TrySetResult();
    }

    private static async Task Until(Task awaited, Task talk)
    {
        if (await Task.WhenAny(awaited, talk).WaitAsync(Bound) == talk) await talk;
    }

    private static async Task<Outcome> Later(Task<Outcome> answer)
    {
        var outcome = await answer;
        while (outcome is Outcome.StillSaving saving) outcome = await saving.Later;
        return outcome;
    }
}
