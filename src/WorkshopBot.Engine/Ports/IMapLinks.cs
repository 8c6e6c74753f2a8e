using WorkshopBot.Domain;
using WorkshopBot.Engine.Sharing;

namespace WorkshopBot.Engine.Ports;

/// <summary>Addresses by which a workshop and its map are reached from outside. Whoever has one can use it.</summary>
public interface IMapLinks
{
    /// <summary>One small picture that the programs of chats can fetch; null where they cannot reach this program, or it cannot paint.</summary>
    /// <param name="version">Another one is another address: whoever keeps pictures by their address fetches it anew.</param>
    Task<Uri?> Picture(WorkshopId workshop, string version, CancellationToken cancellationToken);

    /// <summary>The map's page, to look at; null where nobody knows how this program is reached.</summary>
    Task<Uri?> Page(WorkshopId workshop, CancellationToken cancellationToken);

    /// <summary>The map's page with its files, for one person and not for long; null as above.</summary>
    Task<Uri?> Files(WorkshopId workshop, ParticipantId person, CancellationToken cancellationToken);

    /// <summary>The map's page for whoever it is handed to, with its files or without; null as above.</summary>
    Task<Uri?> ForAnybody(WorkshopId workshop, ShareRight right, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>
    /// The workshop itself in a browser: whoever has the address takes part, for as long as the workshop is kept. Another one each time;
    /// null as above.
    /// </summary>
    Task<Uri?> Room(WorkshopId workshop, CancellationToken cancellationToken);

    /// <summary>One of those files.</summary>
    /// <param name="files">As <see cref="Files"/> gave it.</param>
    /// <param name="format">One of <see cref="IMapFiles.Groups"/>.</param>
    Uri File(Uri files, string format);

    /// <summary>All addresses of the workshop's map that were given until now lead nowhere; those of the workshop itself stay.</summary>
    Task Revoke(WorkshopId workshop, CancellationToken cancellationToken);
}
