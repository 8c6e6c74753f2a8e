using Microsoft.AspNetCore.Http;
using WorkshopBot.Domain;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Web.Rooms;

/// <summary>Whose workshops and maps somebody may have who comes without a link.</summary>
internal static class OwnTenant
{
    private static readonly TenantId Here = new("local");

    /// <summary>On this machine all rooms are one tenant's; elsewhere nobody knows whose they are.</summary>
    public static TenantId? Of(HttpContext context) => Loopback.Asks(context) ? Here : null;
}
