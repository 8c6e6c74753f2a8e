using Microsoft.AspNetCore.Http;

namespace WorkshopBot.Web.Rooms;

/// <summary>Says who may look at a screen that has no room's link.</summary>
public interface IScreenGuard
{
    /// <returns>Null for who may not.</returns>
    Admission? Admits(HttpContext context);
}
