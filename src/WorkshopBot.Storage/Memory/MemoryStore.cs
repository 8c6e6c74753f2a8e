using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Memory;

/// <summary>Keeps everything for as long as the process runs: for tests and for trying things out.</summary>
public sealed class MemoryStore : IStore
{
    public IEventLog Events { get; } = new MemoryEventLog();

    public IWakeQueue Wakes { get; } = new MemoryWakeQueue();

    public IStepKeys StepKeys { get; } = new MemoryStepKeys();

    public IPeople People { get; } = new MemoryPeople();

    public ITenants Tenants { get; } = new MemoryTenants();

    public IConversations Conversations { get; } = new MemoryConversations();

    public IFinishedMaps Maps { get; } = new MemoryFinishedMaps();

    public IInstallations Installations { get; } = new MemoryInstallations();

    public ISealingKeys SealingKeys { get; } = new MemorySealingKeys();

    public IShareKeys ShareKeys { get; } = new MemoryShareKeys();

    public IPresence Presence { get; } = new MemoryPresence();

    public Task Scrub(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
