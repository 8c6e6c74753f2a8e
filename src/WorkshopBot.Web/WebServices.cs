using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Sharing;
using WorkshopBot.Maps.Pictures;
using WorkshopBot.Web.Endpoints;
using WorkshopBot.Web.Forms;
using WorkshopBot.Web.Library;
using WorkshopBot.Web.Live;
using WorkshopBot.Web.Pages;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Pictures;
using WorkshopBot.Web.Rooms;
using WorkshopBot.Web.Safety;
using WorkshopBot.Web.Sharing;

namespace WorkshopBot.Web;

public static class WebServices
{
    /// <summary>The browser room. Needs the engine, its store, what presents and receives, and a clock.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();

        // Letters of all scripts stand in the page as they are.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRateLimiter(Limits.Set);
        services.AddDataProtection();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = Token.Cookie;

            // Lax: a link in a chat must not make the browser take another token than its open pages have.
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.FormFieldName = Token.Field;
            options.HeaderName = Token.Header;
            options.SuppressXFrameOptionsHeader = true;
        });
        return services
            .AddSingleton<BroughtMaps>()
            .AddSingleton<CardPages>()
            .AddSingleton<Guesses>()
            .AddSingleton<Instance>()
            .AddSingleton<Joining>()
            .AddSingleton<LibraryMaps>()
            .AddSingleton<LiveRooms>()
            .AddSingleton(_ => new MapFiles(MapPainter.IsAvailable))
            .AddSingleton<MapPictures>()
            .AddSingleton<IMapFiles, SharedFiles>()
            .AddSingleton<IMapLinks, MapLinks>()
            .AddSingleton<IMapReader, MapReader>()
            .AddSingleton<MapHistory>()
            .AddSingleton<PersonCookies>()
            .AddSingleton<Presences>()
            .AddSingleton(services => services.GetRequiredService<IStore>().Presence)
            .AddSingleton<Regions>()
            .AddSingleton<Replies>()
            .AddSingleton<RoomBook>()
            .AddSingleton<RoomPages>()
            .AddSingleton<SaidCookie>()
            .AddSingleton<Shares>()
            .AddSingleton<Stage>()
            .AddSingleton<Starting>()
            .AddSingleton<Timelines>()
            .AddHostedService<Herald>();
    }
}
