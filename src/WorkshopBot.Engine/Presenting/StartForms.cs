using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Starting;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Draws the form that starts a workshop, with the tenant's latest maps to start from, or to collect for.</summary>
public sealed class StartForms(IStore store, Presenter presenter)
{
    /// <summary>More of them are hard to choose from.</summary>
    private const int MostMaps = 20;

    /// <param name="what">As <see cref="Presenter.StartForm"/> has it.</param>
    /// <param name="from">What it is to start from, as an address or a form says; it may be a map older than the latest.</param>
    /// <param name="asked">As <see cref="Presenter.StartForm"/> has it.</param>
    public async Task<Card> Draw(
        TenantId tenant, string language, string? what, CancellationToken cancellationToken, string? from = null,
        IReadOnlyList<PeopleGroup>? asked = null)
    {
        var latest = await store.Maps.Latest(tenant, MostMaps, after: null, cancellationToken);
        return presenter.StartForm(language, what, await With(from, tenant, latest, cancellationToken), from, asked);
    }

    private async Task<IReadOnlyList<LibraryMap>> With(
        string? from, TenantId tenant, IReadOnlyList<LibraryMap> latest, CancellationToken cancellationToken)
    {
        if (StartingPoints.Map(from, tenant) is not { } chosen || latest.Any(m => m.Workshop == chosen)) return latest;

        return await store.Maps.Find(chosen, cancellationToken) is { } map ? [LibraryMap.Of(chosen, map), .. latest] : latest;
    }
}
