using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Web;
using WorkshopBot.Web.Rooms;

namespace WorkshopBot.Server.Demo;

/// <summary>The room that <c>--demo</c> opens with the program.</summary>
internal static class DemoRoom
{
    /// <returns>Where its facilitator goes in.</returns>
    public static async Task<string> Open(IServiceProvider services, CancellationToken cancellationToken)
    {
        var secret = RoomSecret.New();
        var workshop = new Domain.WorkshopId(new("local"), secret.Workshop);
        await services.GetRequiredService<ISimulation>().Begin(workshop, cancellationToken);
        return (await services.GetRequiredService<RoomBook>().Add(secret, workshop, cancellationToken)).Path;
    }
}
