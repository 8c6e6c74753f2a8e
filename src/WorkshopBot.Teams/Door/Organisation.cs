using WorkshopBot.Domain;

namespace WorkshopBot.Teams.Door;

/// <summary>A customer's tenant in Entra, and ours for it.</summary>
/// <param name="Id">As Teams says it: mostly a GUID, and not to be relied on.</param>
internal sealed record Organisation(string Id, TenantId Tenant);
