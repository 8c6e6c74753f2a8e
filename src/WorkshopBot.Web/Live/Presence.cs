using System.Collections.Concurrent;
using WorkshopBot.Domain;

namespace WorkshopBot.Web.Live;

/// <summary>Who is writing in one workshop. It expires by itself and is stored nowhere.</summary>
internal sealed class Presence(TimeProvider clock)
{
    /// <summary>A page says every ten seconds that its form is open.</summary>
    public static readonly TimeSpan Expiry = TimeSpan.FromSeconds(25);

    private readonly ConcurrentDictionary<ParticipantId, DateTimeOffset> writing = new();

    /// <returns>Whether that is news.</returns>
    public bool Writes(ParticipantId who)
    {
        var was = IsWriting(who);
        writing[who] = clock.GetUtcNow() + Expiry;
        return !was;
    }

    /// <returns>Whether that is news.</returns>
    public bool Stops(ParticipantId who) => writing.TryRemove(who, out _);

    public IReadOnlySet<ParticipantId> Writing => writing.Keys.Where(IsWriting).ToHashSet();

    private bool IsWriting(ParticipantId who) => writing.TryGetValue(who, out var until) && until > clock.GetUtcNow();
}
