using WorkshopBot.Domain;

namespace WorkshopBot.Web;

/// <summary>People who are not there: for trying the room alone.</summary>
public interface ISimulation
{
    /// <summary>
    /// Starts the workshop with a simulated group that answers each step when it opens. Whoever comes through the
    /// facilitators' door leads it.
    /// </summary>
    Task Begin(WorkshopId workshop, CancellationToken cancellationToken);
}
