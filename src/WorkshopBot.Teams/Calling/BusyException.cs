namespace WorkshopBot.Teams.Calling;

/// <summary>So much waits already that this would wait too long.</summary>
internal sealed class BusyException(TimeSpan wait) : Exception
{
    public TimeSpan Wait { get; } = wait;
}
