using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Mapping;

/// <summary>
/// Maps that come from files into a tenant's library. There is no workshop behind them: nobody can be asked, nothing changes.
/// </summary>
public sealed class BroughtMaps(IStore store, TimeProvider clock)
{
    private const string Prefix = "brought-";

    /// <summary>Tells such a map from those of workshops.</summary>
    public static bool Brought(WorkshopId workshop) => workshop.Value.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Puts a map into a library as it is.</summary>
    /// <param name="form">Names the form that brings it. The same form with the same file again brings nothing new.</param>
    /// <param name="file">What the map was read from.</param>
    public async Task<WorkshopId> Bring(
        TenantId tenant, string form, ReadOnlyMemory<byte> file, JourneyMap map, CancellationToken cancellationToken)
    {
        var id = new WorkshopId(tenant, Prefix + Name(form, file.Span));
        if (await store.Maps.Find(id, cancellationToken) is null)
            await store.Maps.Save(id, MapRows.Of(map, clock.GetUtcNow()), cancellationToken);

        return id;
    }

    /// <summary>Takes one out of its library for good; repeating it does no harm.</summary>
    /// <exception cref="ArgumentException">It is a workshop's.</exception>
    public async Task Remove(WorkshopId map, CancellationToken cancellationToken)
    {
        if (!Brought(map)) throw new ArgumentException("A workshop's map goes with its workshop.", nameof(map));

        await store.Maps.Delete(map, cancellationToken);
    }

    private static string Name(string form, ReadOnlySpan<byte> file) =>
        Base64Url.EncodeToString(SHA256.HashData([.. Encoding.UTF8.GetBytes(form), 0, .. file]).AsSpan(0, 12));
}
