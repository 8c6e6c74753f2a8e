using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>Forgets what was kept long enough.</summary>
public sealed class Retention(Forgetting forgetting, IStore store)
{
    /// <param name="workshopDays">Workshops whose last commit is older are deleted; null: none are.</param>
    /// <param name="uninstalledDays">
    /// Tenants whose every installation was taken away longer ago are deleted with all they have; null: none are.
    /// </param>
    public async Task<Forgotten> Apply(DateTimeOffset now, int? workshopDays, int? uninstalledDays, CancellationToken cancellationToken)
    {
        var forgotten = new Forgotten();
        if (uninstalledDays is { } uninstalled) forgotten += await Uninstalled(now.AddDays(-uninstalled), cancellationToken);
        if (workshopDays is { } days) forgotten += await Untouched(now.AddDays(-days), cancellationToken);
        if (forgotten is { Workshops: > 0 } or { Installations: > 0 }) await store.Scrub(cancellationToken);
        return forgotten;
    }

    private async Task<Forgotten> Uninstalled(DateTimeOffset before, CancellationToken cancellationToken)
    {
        // A customer may have several workspaces: as long as one has the bot, all of the customer's stays.
        var gone = (await store.Installations.All(null, cancellationToken).ToListAsync(cancellationToken))
            .GroupBy(i => i.Tenant)
            .Where(all => all.All(i => i.UninstalledAt < before))
            .Select(all => all.Key);

        var forgotten = new Forgotten();
        foreach (var tenant in gone) forgotten += await forgetting.Delete(tenant, cancellationToken);
        return forgotten;
    }

    private async Task<Forgotten> Untouched(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var forgotten = new Forgotten();
        foreach (var workshop in await store.Events.Workshops(null, cancellationToken).ToListAsync(cancellationToken))
        {
            if (await store.Events.Last(workshop, cancellationToken) is not { } last) continue;

            if (CommitJson.ReadTime(last) is not { } at) forgotten += new Forgotten { Unreadable = 1 };
            else if (at < before) forgotten += await forgetting.Delete(workshop, cancellationToken);
        }

        foreach (var (map, _, _) in await store.Maps.Library(tenant: null, cancellationToken))
        {
            if (map.IsBrought && map.FinishedAt < before) forgotten += await forgetting.Delete(map.Workshop, cancellationToken);
        }

        return forgotten;
    }
}
