using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Web.Pages;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Rooms;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Web.Endpoints;

/// <summary>The pages of a room, and the way in.</summary>
internal static class RoomEndpoints
{
    public static void MapRoom(this RouteGroupBuilder room)
    {
        room.MapGet("", Get);
        room.MapGet("/screen", Screen);
        room.MapPost("/join", Join).WithMetadata(new FormRoute()).RequireRateLimiting(Limits.Joining);
        room.MapPost("/language", Speak).WithMetadata(new FormRoute()).RequireRateLimiting(Limits.Acting);
    }

    public static void MapScreenPage(this RouteGroupBuilder screen) => screen.MapGet("", Screen);

    private static async Task<IResult> Get(
        Visit visit, Stage stage, RoomPages pages, IAntiforgery antiforgery, HttpContext context, CancellationToken cancellationToken)
    {
        if (await stage.Set(visit, cancellationToken) is not { } scene) return Refusing.Unavailable;
        if (visit.Person is { } person && scene.Workshop.Present(person.Id) is not null && scene.Profiles.ContainsKey(person.Id))
        {
            return await pages.Room(visit, person, scene, context);
        }

        var name = visit.Person is { } left ? scene.NameOf(left.Id) : null;
        return JoinPage(visit, scene.Workshop.Title, antiforgery.GetAndStoreTokens(context), new() { Name = name ?? "" });
    }

    private static async Task<IResult> Screen(Visit visit, Stage stage, RoomPages pages, HttpContext context, CancellationToken cancellationToken) =>
        await stage.Set(visit, cancellationToken) is { } scene ? await pages.Screen(visit, scene, context) : Refusing.Unavailable;

    private static async Task<IResult> Join(
        Visit visit, SentForm form, Stage stage, Joining joining, IAntiforgery antiforgery, HttpContext context, CancellationToken cancellationToken)
    {
        if (await stage.Set(visit, cancellationToken) is not { } scene) return Refusing.Unavailable;

        var asked = Newcomer.Read(form, visit.Language);
        if (asked.Problem is not null) return JoinPage(visit, scene.Workshop.Title, antiforgery.GetTokens(context), asked);

        return await joining.Join(visit, asked, scene, context, cancellationToken) is { } refused
            ? JoinPage(visit, scene.Workshop.Title, antiforgery.GetTokens(context), asked, refused)
            : TypedResults.Redirect($"{visit.Room.Path}?{RoomPages.Joined}=1");
    }

    /// <summary>The person reads another language from now on.</summary>
    private static async Task<IResult> Speak(
        Visit visit, SentForm form, IStore store, PersonCookies cookies, HttpContext context, CancellationToken cancellationToken)
    {
        if (visit.Person is not { } person || AskedLanguage.Spoken(form[AskedLanguage.Parameter]) is not { } language)
        {
            return new Refusing(StatusCodes.Status400BadRequest, "bad-form");
        }

        var profiles = await store.People.Profiles(person.Workshop, cancellationToken);
        if (profiles.TryGetValue(person.Id, out var profile))
        {
            await store.People.Enter(
                person.Workshop, new("web", person.Identity), profile with { Locale = language }, person.Id, cancellationToken);
        }

        cookies.Write(context, person with { Language = language });
        return TypedResults.Redirect(visit.Room.Path);
    }

    private static RazorComponentResult<JoinPage> JoinPage(
        Visit visit, string title, AntiforgeryTokenSet tokens, Newcomer asked, string? say = null) =>
        new(new Dictionary<string, object?>
        {
            [nameof(Pages.JoinPage.Phrases)] = visit.Phrases,
            [nameof(Pages.JoinPage.Title)] = title,
            [nameof(Pages.JoinPage.Path)] = visit.Room.Path,
            [nameof(Pages.JoinPage.TokenText)] = tokens.RequestToken,
            [nameof(Pages.JoinPage.Form)] = asked.Form,
            [nameof(Pages.JoinPage.Leads)] = visit.Room.Facilitates,
            [nameof(Pages.JoinPage.Name)] = asked.Name,
            [nameof(Pages.JoinPage.Watches)] = asked.Watches,
            [nameof(Pages.JoinPage.NameError)] = asked.Complaint(visit.Phrases),
            [nameof(Pages.JoinPage.Say)] = say,
        });
}
