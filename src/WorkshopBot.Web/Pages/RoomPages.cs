using System.Collections.Immutable;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Web.Endpoints;
using WorkshopBot.Web.Forms;
using WorkshopBot.Web.Live;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Pictures;
using WorkshopBot.Web.Rooms;

namespace WorkshopBot.Web.Pages;

/// <summary>Puts a room's pages together, whole, so that they say everything before any script has run.</summary>
internal sealed class RoomPages(
    Regions regions, Presenter presenter, CardPages cards, MapPictures maps, LiveRooms live,
    IAntiforgery antiforgery, SaidCookie said, IOptions<WebOptions> options)
{
    /// <summary>Says in the address that somebody has just come in.</summary>
    public const string Joined = "joined";

    public async Task<RazorComponentResult<RoomPage>> Room(Visit visit, Person person, Scene scene, HttpContext context)
    {
        var token = antiforgery.GetAndStoreTokens(context).RequestToken!;
        var form = new FormFrame($"{visit.Room.Path}/act", token);
        var viewer = new Viewer(person.Id, visit.Language);
        var isNew = context.Request.Query.ContainsKey(Joined) && scene.Workshop.Current > 0;
        return new(new Dictionary<string, object?>
        {
            [nameof(RoomPage.Phrases)] = visit.Phrases,
            [nameof(RoomPage.Room)] = visit.Room,
            [nameof(RoomPage.Workshop)] = scene.Workshop,
            [nameof(RoomPage.Number)] = scene.Number,
            [nameof(RoomPage.Name)] = scene.NameOf(person.Id),
            [nameof(RoomPage.Leads)] = scene.Workshop.Present(person.Id)?.Role == Role.Facilitator,
            [nameof(RoomPage.TokenText)] = token,
            [nameof(RoomPage.Origin)] = Origin(context),
            [nameof(RoomPage.Shared)] = await regions.Shared(scene, (await Here(scene, context)).Add(person.Id), visit.Language, maps.Of(scene).Version, form),
            [nameof(RoomPage.Private)] = await regions.Private(scene, viewer, form, context.RequestAborted),
            [nameof(RoomPage.CatchUp)] = isNew ? cards.Draw(presenter.CatchUp(scene, viewer), "catch-up", visit.Phrases, form) : "",
            [nameof(RoomPage.Say)] = said.Take(context),
            [nameof(RoomPage.IsReadOnly)] = scene.IsReadOnly,
        });
    }

    /// <summary>On a wall it is everybody's; in a tab, of who looks.</summary>
    public async Task<RazorComponentResult<ScreenPage>> Screen(Visit visit, Scene scene, HttpContext context)
    {
        var language = visit.Admission?.Language ?? scene.Workshop.Language;
        return new(new Dictionary<string, object?>
        {
            [nameof(ScreenPage.Phrases)] = Phrases.For(language),
            [nameof(ScreenPage.Room)] = visit.Room,
            [nameof(ScreenPage.Workshop)] = scene.Workshop,
            [nameof(ScreenPage.Number)] = scene.Number,
            [nameof(ScreenPage.Origin)] = Origin(context),
            [nameof(ScreenPage.Shared)] = await regions.Shared(scene, await Here(scene, context), language, maps.Of(scene).Version),
        });
    }

    private async Task<ImmutableHashSet<ParticipantId>> Here(Scene scene, HttpContext context) =>
        (await live.People(scene.Id, context.RequestAborted)).Here;

    /// <summary>What a link starts with that others can follow.</summary>
    private string Origin(HttpContext context) =>
        (options.Value.PublicUrl?.ToString() ?? $"{context.Request.Scheme}://{context.Request.Host}").TrimEnd('/');
}
