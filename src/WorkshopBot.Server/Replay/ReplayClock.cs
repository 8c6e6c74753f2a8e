namespace WorkshopBot.Server.Replay;

/// <summary>A clock that stands: the same file gives the same bytes whenever it is played. Waiting is done in real time.</summary>
internal sealed class ReplayClock : TimeProvider
{
    private static readonly DateTimeOffset Morning = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Morning;
}
