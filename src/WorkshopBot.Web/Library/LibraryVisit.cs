using Microsoft.AspNetCore.Http;
using WorkshopBot.Cards;
using WorkshopBot.Domain;

namespace WorkshopBot.Web.Library;

/// <summary>A request to a library: whose it is, and in what language it is read.</summary>
public sealed record LibraryVisit(TenantId Tenant, string Language)
{
    public Phrases Phrases => Phrases.For(Language);

    /// <summary>Set before the endpoint runs, for every route of a library.</summary>
    public static ValueTask<LibraryVisit?> BindAsync(HttpContext context) =>
        ValueTask.FromResult(context.Features.Get<LibraryVisit>());
}
