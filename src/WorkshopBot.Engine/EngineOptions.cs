namespace WorkshopBot.Engine;

public sealed class EngineOptions
{
    /// <summary>Commands that may wait for one workshop; a further one is told that it is busy.</summary>
    public int MailboxCapacity { get; set; } = 4_096;

    /// <summary>A commit is closed when it holds this much, so that it fits the rows of every store.</summary>
    public int CommitBytes { get; set; } = 256 * 1024;

    /// <summary>After this people see that it is still being saved.</summary>
    public TimeSpan StillSavingAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>A workshop that nobody has asked for that long leaves the memory.</summary>
    public TimeSpan IdleAfter { get; set; } = TimeSpan.FromMinutes(10);
}
