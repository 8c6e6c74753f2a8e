namespace WorkshopBot.Engine.Ports;

/// <summary>One place that keeps everything, behind all ports. Safe to use from many threads.</summary>
/// <remarks>Disposing waits for what was accepted before it.</remarks>
public interface IStore : IAsyncDisposable
{
    IEventLog Events { get; }

    IWakeQueue Wakes { get; }

    IStepKeys StepKeys { get; }

    IPeople People { get; }

    ITenants Tenants { get; }

    IConversations Conversations { get; }

    IFinishedMaps Maps { get; }

    IInstallations Installations { get; }

    ISealingKeys SealingKeys { get; }

    IShareKeys ShareKeys { get; }

    IPresence Presence { get; }

    /// <summary>
    /// To be called when something was forgotten. Afterwards what was deleted is nowhere in the files either, for stores that have files of
    /// their own. Takes as long as copying them.
    /// </summary>
    Task Scrub(CancellationToken cancellationToken);
}
