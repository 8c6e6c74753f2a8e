using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Ports;

/// <summary>Who a participant is: the only place that knows. Deleting a row here makes the log's random id nobody's.</summary>
public interface IPeople
{
    /// <summary>
    /// The participant that this identity is in the workshop; stores <paramref name="candidate"/> for it if there is none yet.
    /// Names and settings given are kept up to date. Safe to call from many places at once: all get the same participant.
    /// </summary>
    Task<ParticipantId> Enter(
        WorkshopId workshop, Identity identity, Profile profile, ParticipantId candidate, CancellationToken cancellationToken);

    /// <summary>A second door for a participant. False when that identity already is somebody else here; then nothing changes.</summary>
    Task<bool> Link(
        WorkshopId workshop, ParticipantId participant, Identity identity, CancellationToken cancellationToken);

    /// <summary>Who this identity is in the workshop, as cheap however many take part in it; null for nobody.</summary>
    Task<Known?> WhoIs(WorkshopId workshop, Identity identity, CancellationToken cancellationToken);

    /// <summary>Everybody of a workshop who has not been forgotten.</summary>
    Task<IReadOnlyDictionary<ParticipantId, Profile>> Profiles(WorkshopId workshop, CancellationToken cancellationToken);

    /// <summary>The doors of one participant; none for somebody who was forgotten.</summary>
    Task<IReadOnlyList<Identity>> Identities(WorkshopId workshop, ParticipantId participant, CancellationToken cancellationToken);

    /// <summary>Where an identity takes part in a tenant, and who it is there. For showing a person what is stored about them.</summary>
    Task<IReadOnlyList<Membership>> Find(TenantId tenant, Identity identity, CancellationToken cancellationToken);

    /// <summary>Deletes what is stored about an identity in a tenant, its other doors in the same workshops included.</summary>
    /// <returns>Where it took part: for the report, and so that the workshops can be told.</returns>
    Task<IReadOnlyList<Membership>> Forget(TenantId tenant, Identity identity, CancellationToken cancellationToken);

    /// <summary>Deletes everybody of one workshop.</summary>
    Task ForgetWorkshop(WorkshopId workshop, CancellationToken cancellationToken);
}

/// <param name="Door"><c>slack</c>, <c>teams</c>, <c>web</c> or <c>file</c>.</param>
/// <param name="Id">The platform's id for the person.</param>
public sealed record Identity(string Door, string Id);

/// <param name="Locale">BCP 47, or null when unknown.</param>
/// <param name="TimeZone">IANA name, or null when unknown.</param>
public sealed record Profile(string Name, string? Locale = null, string? TimeZone = null);

/// <summary>Somebody in a workshop.</summary>
public sealed record Known(ParticipantId Participant, Profile Profile);

public sealed record Membership(WorkshopId Workshop, ParticipantId Participant);
