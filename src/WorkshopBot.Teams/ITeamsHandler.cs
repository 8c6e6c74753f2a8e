using System.Text.Json.Nodes;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams;

/// <summary>What the bot does with what comes from Teams. It is called with genuine activities only, each once.</summary>
public interface ITeamsHandler
{
    /// <summary>Teams waits ten to fifteen seconds, and sends the activity again then.</summary>
    /// <param name="cancellationToken">Fires when the program has to end; not when Teams stops waiting.</param>
    /// <returns>What an invoke is answered with; null for an empty answer, and for everything else.</returns>
    /// <exception cref="UnknownInvokeException">The bot has no answer to an invoke of that name.</exception>
    /// <exception cref="Exception">Anything: it is not acknowledged then, and delivered again.</exception>
    Task<JsonObject?> Handle(Activity activity, CancellationToken cancellationToken);
}

/// <summary>An invoke of a name that the bot does not know.</summary>
public sealed class UnknownInvokeException : Exception;
