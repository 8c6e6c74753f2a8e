using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Doors;

/// <summary>Which workshop is held in a place of a chat: one at a time.</summary>
public sealed class HeldPlaces(IStore store, WorkshopEngine engine)
{
    /// <returns>Null where none is, or another tenant's.</returns>
    public async Task<Spot?> Find(TenantId tenant, Place place, CancellationToken cancellationToken) =>
        await store.Conversations.Find(place, cancellationToken) is { } held && held.Workshop.Tenant == tenant
            ? new(place, held.Workshop)
            : null;

    /// <summary>Whether something that goes on is held there: then nothing else can be started.</summary>
    public async Task<bool> IsTaken(TenantId tenant, Place place, CancellationToken cancellationToken) =>
        await Find(tenant, place, cancellationToken) is { } spot && await Goes(spot.Workshop, cancellationToken);

    /// <summary>A workshop for a form that starts one. The same form sent twice makes one.</summary>
    /// <param name="form">Names the form among all of the organisation's.</param>
    public static WorkshopId New(TenantId tenant, string organisation, string form) =>
        new(tenant, Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{organisation} {form}")).AsSpan(0, 12)));

    /// <summary>The place is the workshop's from now on, unless it is another's that goes on.</summary>
    /// <returns>False when it is.</returns>
    public async Task<bool> Take(Place place, WorkshopId workshop, CancellationToken cancellationToken)
    {
        var next = new Conversation(place, workshop, Facilitates: false);
        var held = await store.Conversations.GetOrAdd(next, cancellationToken);
        if (held.Workshop != workshop && !await Goes(held.Workshop, cancellationToken))
            held = await store.Conversations.Replace(held, next, cancellationToken);
        return held.Workshop == workshop;
    }

    private async Task<bool> Goes(WorkshopId workshop, CancellationToken cancellationToken) =>
        await engine.Look(workshop, cancellationToken) is not Outcome.Saved { Workshop: Workshop.NotStarted or Workshop.Running { Ending: not null } };
}
