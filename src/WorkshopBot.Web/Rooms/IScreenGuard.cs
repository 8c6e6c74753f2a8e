using Microsoft.AspNetCore.Http;
using WorkshopBot.Domain;

namespace WorkshopBot.Web.Rooms;

/// <summary>Says who may look at a screen that has no room's link.</summary>
public interface IScreenGuard
{
    /// <returns>The workshop that whoever asks may see; null for none.</returns>
    WorkshopId? Admits(HttpContext context);
}
