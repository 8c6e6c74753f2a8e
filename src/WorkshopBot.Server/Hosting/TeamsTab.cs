using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Teams;
using WorkshopBot.Teams.Tab;
using WorkshopBot.Web;
using WorkshopBot.Web.Rooms;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Server.Hosting;

/// <summary>The browser's screen as a tab of Teams: the one shows it, the other says to whom.</summary>
internal sealed class TeamsTab(TabSessions sessions) : IScreenGuard
{
    private const string Mark = "mark";

    private static readonly Framed Framed = new(TabScript.Frames, TabScript.Address, TabScript.Origins);

    public Admission? Admits(HttpContext context) =>
        context.GetRouteValue(Mark) is string mark && sessions.Read(context, mark) is { } session
            ? new(session.Workshop, TeamsServices.TabMap(mark), session.Onlooker, session.Language, session.Until)
            : null;

    public static void MapOn(WebApplication app)
    {
        if (app.Services.GetRequiredService<TeamsSettings>().AppId is null) return;

        app.MapTeamsTab(Limits.Joining).WithMetadata(Framed);
        app.MapScreen(new(TeamsServices.TabMap($"{{{Mark}}}"), TeamsServices.TabPath, $"{TeamsServices.TabPath}?lost")).WithMetadata(Framed);
    }
}
