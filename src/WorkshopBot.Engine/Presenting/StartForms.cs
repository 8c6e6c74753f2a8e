using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Draws the form that starts a workshop, with the tenant's latest maps to start from, or to collect for.</summary>
public sealed class StartForms(IStore store, Presenter presenter)
{
    /// <summary>More of them are hard to choose from.</summary>
    private const int MostMaps = 20;

    /// <param name="what">As <see cref="Presenter.StartForm"/> has it.</param>
    public async Task<Card> Draw(TenantId tenant, string language, string? what, CancellationToken cancellationToken) =>
        presenter.StartForm(language, what, await store.Maps.Latest(tenant, MostMaps, after: null, cancellationToken));
}
