using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Storage.Tests.Contracts;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Storage.Tests.Azure;

/// <summary>An emulator of its own, whose clock stands still at whatever moment wakes are received.</summary>
internal sealed class AzureWakesUnderTest : IStoreUnderTest
{
    private Azurite? azurite;

    public async Task<IStore> Open()
    {
        azurite = await Azurite.Start();
        var time = new HeldTime(azurite, new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero));
        var store = time.Open();
        await store.Prepare(CancellationToken.None);
        return new StoreInTime(store, time);
    }

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null) await azurite.DisposeAsync();
    }
}

/// <summary>The time of the emulator and of the stores that use it.</summary>
internal sealed class HeldTime(Azurite azurite, DateTimeOffset start) : TimeProvider
{
    private readonly SemaphoreSlim one = new(1);
    private DateTimeOffset now = start;
    private DateTimeOffset? held;

    public override DateTimeOffset GetUtcNow() => now;

    public AzureStore Open(ILogger? logger = null) =>
        AzureStore.Open(new() { ConnectionString = azurite.ConnectionString }, this, logger ?? NullLogger.Instance);

    public async Task Move(DateTimeOffset to)
    {
        await one.WaitAsync();
        try
        {
            now = to;
            if (held != to) await azurite.HoldClock(to);
            held = to;
        }
        finally
        {
            one.Release();
        }
    }
}

internal sealed class StoreInTime(AzureStore store, HeldTime time) : IStore
{
    public IEventLog Events => store.Events;

    public IWakeQueue Wakes { get; } = new WakesInTime(store.Wakes, time);

    public IStepKeys StepKeys => store.StepKeys;

    public IPeople People => store.People;

    public ITenants Tenants => store.Tenants;

    public IConversations Conversations => store.Conversations;

    public IFinishedMaps Maps => store.Maps;

    public IInstallations Installations => store.Installations;

    public ISealingKeys SealingKeys => store.SealingKeys;

    public IShareKeys ShareKeys => store.ShareKeys;

    public IPresence Presence => store.Presence;

    public Task Scrub(CancellationToken cancellationToken) => store.Scrub(cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private sealed class WakesInTime(IWakeQueue wakes, HeldTime time) : IWakeQueue
    {
        public async Task Schedule(Wake wake, CancellationToken cancellationToken)
        {
            await time.Move(time.GetUtcNow());
            await wakes.Schedule(wake, cancellationToken);
        }

        public async Task<IReadOnlyList<LeasedWake>> Receive(
            DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellationToken)
        {
            await time.Move(now);
            return await wakes.Receive(now, most, lease, cancellationToken);
        }

        public Task Complete(LeasedWake wake, CancellationToken cancellationToken) => wakes.Complete(wake, cancellationToken);

        public Task SetAside(LeasedWake wake, string reason, DateTimeOffset at, CancellationToken cancellationToken) =>
            wakes.SetAside(wake, reason, at, cancellationToken);

        public Task<IReadOnlyList<SetAsideWake>> WakesSetAside(int most, CancellationToken cancellationToken) =>
            wakes.WakesSetAside(most, cancellationToken);

        public Task<bool> Retry(string id, DateTimeOffset now, CancellationToken cancellationToken) =>
            wakes.Retry(id, now, cancellationToken);

        public Task ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken) =>
            wakes.ForgetWorkshop(workshop, cancellationToken);

        public Task SetNextWake(WorkshopId workshop, DateTimeOffset? due, CancellationToken cancellationToken) =>
            wakes.SetNextWake(workshop, due, cancellationToken);

        public Task<IReadOnlyList<Wake>> NextWakes(DateTimeOffset until, int most, CancellationToken cancellationToken) =>
            wakes.NextWakes(until, most, cancellationToken);
    }
}
