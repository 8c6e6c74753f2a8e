using WorkshopBot.Domain;

namespace WorkshopBot.Engine;

/// <summary>What became of a command.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <summary>Durable, or carried out before.</summary>
    /// <param name="Number">The workshop's last commit: a later read that waits for it sees this.</param>
    public sealed record Saved(Workshop Workshop, long Number) : Outcome;

    /// <summary>Nothing has changed. For the sender only.</summary>
    public sealed record Refused(Refusal Refusal) : Outcome;

    /// <summary>Not saved yet and not failed: it will be known later.</summary>
    public sealed record StillSaving(Task<Outcome> Later) : Outcome;

    /// <summary>Too much is waiting for this workshop; nothing was done.</summary>
    public sealed record Busy : Outcome;

    /// <summary>The store cannot be reached; nothing was done. Sending the same again is safe.</summary>
    public sealed record Unavailable : Outcome;

    /// <summary>The program stopped before the store had answered. Sending the same again is safe.</summary>
    public sealed record Unknown : Outcome;

    /// <summary>This workshop can be looked at but not changed here.</summary>
    public sealed record ReadOnly(Workshop Workshop, string Reason) : Outcome;

    /// <summary>A defect of ours; nothing was done. The log has the details under this id.</summary>
    public sealed record Failed(string ErrorId) : Outcome;
}
