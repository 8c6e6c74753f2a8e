using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Domain;
using WorkshopBot.Teams;
using WorkshopBot.Teams.Tab;
using WorkshopBot.Web;
using WorkshopBot.Web.Rooms;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Server.Hosting;

/// <summary>The browser's screen as a tab of Teams: the one shows it, the other says to whom.</summary>
internal sealed class TeamsTab(TabSessions sessions) : IScreenGuard
{
    private const string Map = $"{TeamsServices.TabPath}/map";

    private static readonly Framed Framed = new(TabScript.Frames, TabScript.Host);

    public WorkshopId? Admits(HttpContext context) => sessions.Read(context);

    public static void MapOn(WebApplication app)
    {
        if (app.Services.GetRequiredService<TeamsSettings>().AppId is null) return;

        app.MapTeamsTab().WithMetadata(Framed);
        app.MapScreen(new(Map, $"{TeamsServices.TabPath}?lost")).WithMetadata(Framed);
    }
}
