using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Testing;
using WorkshopBot.Web.Live;

namespace WorkshopBot.Web.Tests;

public sealed class HeraldTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly WorkshopId[] Workshops = [.. Enumerable.Range(0, 5).Select(n => new WorkshopId(new("t"), $"w{n}"))];

    private readonly TestClock clock = new();

    [Fact]
    public async Task One_workshop_that_cannot_be_told_of_keeps_no_other_from_being_told()
    {
        var presences = new Presences(clock);
        foreach (var workshop in Workshops) presences.Comes(workshop, new("ana"));
        var others = new Others(refused: Workshops[0], Workshops.Length - 1);
        using var herald = new Herald(presences, others, new Instance(), clock, NullLogger<Herald>.Instance);

        await herald.StartAsync(CancellationToken.None);
        await PassUntilAllTold(others);
        await herald.StopAsync(CancellationToken.None);
        Assert.Equal(Workshops[1..].Select(w => w.Value), others.Told.Select(w => w.Value).Distinct().Order());
    }

    [Fact]
    public async Task Of_a_crowd_only_so_many_are_told_as_every_store_takes()
    {
        var presences = new Presences(clock);
        for (var n = 0; n < Attendance.MostOfEach + 5; n++) presences.Comes(Workshops[1], new($"{n}"));
        var others = new Others(refused: Workshops[0], 1);
        using var herald = new Herald(presences, others, new Instance(), clock, NullLogger<Herald>.Instance);

        await herald.StartAsync(CancellationToken.None);
        await PassUntilAllTold(others);
        await herald.StopAsync(CancellationToken.None);
        Assert.Equal(Attendance.MostOfEach, others.Largest);
    }

    /// <summary>Ticks that come while a pass is under way are one.</summary>
    private async Task PassUntilAllTold(Others others)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!others.AllTold.IsCompleted)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < Patience, "Not all were told.");
            await clock.Sleeping().WaitAsync(Patience);
            clock.Advance(Herald.AtMostEvery);
            await Task.Yield();
        }
    }

    private sealed class Others(WorkshopId refused, int expected) : IPresence
    {
        private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<WorkshopId> Told { get; } = [];

        public int Largest { get; private set; }

        public Task AllTold => all.Task;

        Task IPresence.Tell(WorkshopId workshop, Attendance attendance, CancellationToken cancellationToken)
        {
            if (workshop == refused) throw new InvalidOperationException("Not this one.");

            Told.Enqueue(workshop);
            Largest = Math.Max(Largest, attendance.Here.Length);
            if (Told.Distinct().Count() == expected) all.TrySetResult();
            return Task.CompletedTask;
        }

        Task<IReadOnlyList<Attendance>> IPresence.Told(WorkshopId workshop, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Attendance>>([]);

        Task IPresence.Leave(WorkshopId workshop, string instance, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
