using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Door;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Tab;

/// <summary>
/// Who may see the map of a conversation: who takes part in its workshop, and who is in the conversation. Which one it is the tab only says;
/// Teams is asked whether it is true.
/// </summary>
internal sealed class TabAccess(
    HeldPlaces held, Addresses addresses, ConnectorApi api, IStore store, TimeProvider clock, ILogger<TabAccess> log)
{
    private const int MostRemembered = 10_000;

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    /// <summary>Who was added just now should not wait for long; who asks for ever must not use up the calls that others need.</summary>
    private static readonly TimeSpan RememberedAsStranger = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Place, string Person), (bool IsMember, DateTimeOffset Until)> members = [];

    /// <returns>Null where there is no workshop, or it is not for this person: they cannot tell which.</returns>
    public async Task<WorkshopId?> Find(TabPerson person, string conversation, CancellationToken cancellationToken)
    {
        if (await store.Tenants.Find(Places.Alias(person.TenantId), cancellationToken) is not { } tenant) return null;

        var organisation = new Organisation(person.TenantId, tenant);
        var place = Places.Of(organisation, conversation);
        if (await held.Find(tenant, place, cancellationToken) is not { } spot) return null;

        return await TakesPart(person, organisation, spot.Workshop, cancellationToken) || await IsMember(person, place, cancellationToken)
            ? spot.Workshop
            : null;
    }

    private async Task<bool> TakesPart(TabPerson person, Organisation organisation, WorkshopId workshop, CancellationToken cancellationToken) =>
        await store.People.WhoIs(workshop, People.EntraIdentityOf(organisation, new Account("", "", person.EntraId))!, cancellationToken) is not null;

    private async Task<bool> IsMember(TabPerson person, Place place, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (members.TryGetValue((place.Key, person.EntraId), out var known) && now < known.Until) return known.IsMember;
        if (await addresses.Find(place, cancellationToken) is not var (address, service)) return false;

        bool isMember;
        try
        {
            var member = await api.Member(TeamsChat.Everybody(address, service, thread: null), person.EntraId, cancellationToken);
            isMember = string.Equals(member?.EntraId, person.EntraId, StringComparison.OrdinalIgnoreCase);
        }
        catch (ConnectorException e)
        {
            // Who cannot be asked for is not let in.
            log.MemberNotAsked(e.Code);
            return false;
        }

        if (members.Count >= MostRemembered) members.Clear();
        members[(place.Key, person.EntraId)] = (isMember, now + (isMember ? Remembered : RememberedAsStranger));
        return isMember;
    }
}
