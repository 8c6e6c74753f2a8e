using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;

namespace WorkshopBot.Server;

/// <summary>What the host says to operators.</summary>
internal static partial class Log
{
    [LoggerMessage(701, LogLevel.Warning, "Workshop {Workshop}: the simulated people have stopped.")]
    public static partial void SimulationFailed(this ILogger log, Exception exception, WorkshopId workshop);
}
