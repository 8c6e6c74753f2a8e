using System.Collections.Concurrent;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Door;

/// <summary>Finds our tenant for Teams'.</summary>
internal sealed class Organisations(IStore store)
{
    private const int MostRemembered = 1_000;

    private readonly ConcurrentDictionary<string, TenantId> known = new(StringComparer.Ordinal);

    /// <returns>Null where Teams does not say which it is: nothing is found without one.</returns>
    public async Task<Organisation?> Of(Activity activity, CancellationToken cancellationToken) =>
        activity.TenantId is { Length: > 0 } id ? new(id, await TenantOf(id, cancellationToken)) : null;

    private async Task<TenantId> TenantOf(string id, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(id, out var tenant)) return tenant;

        var candidate = new TenantId(RandomId.New());
        tenant = await store.Tenants.GetOrAdd(Places.Alias(id), candidate, cancellationToken);
        if (known.Count >= MostRemembered) known.Clear();
        return known[id] = tenant;
    }
}
