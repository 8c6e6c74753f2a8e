using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using WorkshopBot.Cards;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Web.Forms;
using WorkshopBot.Web.Pages;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Rooms;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Web.Endpoints;

/// <summary>The first page, and making a room.</summary>
internal static class StartEndpoints
{
    private const string Prefix = "start";

    public static void MapStart(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Get);
        routes.MapPost("/rooms", Create).WithMetadata(new FormRoute()).RequireRateLimiting(Limits.Creating);
    }

    private static async Task<RazorComponentResult<StartPage>> Get(
        StartForms forms, CardPages cards, IOptions<WebOptions> options, IAntiforgery antiforgery, HttpContext context,
        CancellationToken cancellationToken)
    {
        var language = AskedLanguage.Of(context.Request);
        var what = context.Request.Query["what"].ToString();
        if (!MayCreate(context, options.Value))
            return new(new Dictionary<string, object?> { [nameof(StartPage.Phrases)] = Phrases.For(language) });

        var secret = RoomSecret.New();
        var from = context.Request.Query["from"].ToString();
        var form = await forms.Draw(Starting.WorkshopOf(secret, context).Tenant, language, what, cancellationToken, from);
        return Page(language, what, secret, cards, form, antiforgery.GetAndStoreTokens(context), new(), Sent.Nothing, context);
    }

    private static async Task<IResult> Create(
        SentForm form, Starting starting, StartForms forms, CardPages cards, IOptions<WebOptions> options,
        IAntiforgery antiforgery, HttpContext context, CancellationToken cancellationToken)
    {
        if (!MayCreate(context, options.Value)) return new Refusing(StatusCodes.Status403Forbidden, "no-create");
        if (RoomSecret.Parse(form[StartPage.RoomField]) is not { } secret) return new Refusing(StatusCodes.Status400BadRequest, "bad-form");
        if (Press.Read(form, FormId.First) is not { } press) return new Refusing(StatusCodes.Status400BadRequest, "bad-form");

        var language = AskedLanguage.Of(context.Request);
        var what = press.Data["what"]?.ToString();
        var newcomer = Newcomer.Read(form, language);
        var reply = newcomer.Problem is null
            ? await starting.Start(secret, newcomer, press, context, cancellationToken)
            : new Reply.Refused("", []);
        return reply switch
        {
            Reply.Done => TypedResults.Redirect($"/r/{secret.Text}"),
            Reply.Show show => Page(
                language, what, secret, cards, show.Card, antiforgery.GetTokens(context), newcomer, Sent.Nothing, context),
            Reply.Refused refused => Page(
                language, what, secret, cards,
                await forms.Draw(
                    Starting.WorkshopOf(secret, context).Tenant, language, what, cancellationToken,
                    press.Inputs.GetValueOrDefault("from")),
                antiforgery.GetTokens(context), newcomer,
                new(null, press.Inputs, refused.Errors), context, refused.Say),
            _ => Refusing.Unavailable,
        };
    }

    public static bool MayCreate(HttpContext context, WebOptions options) => options.AllowCreate || Loopback.Asks(context);

    private static RazorComponentResult<StartPage> Page(
        string language, string? what, RoomSecret secret, CardPages cards, Card card, AntiforgeryTokenSet tokens, Newcomer newcomer, Sent sent,
        HttpContext context, string? say = null)
    {
        var phrases = Phrases.For(language);
        return new(new Dictionary<string, object?>
        {
            [nameof(StartPage.Phrases)] = phrases,
            [nameof(StartPage.Card)] = cards.DrawBare(card, Prefix, phrases, sent),
            [nameof(StartPage.Library)] = OwnTenant.Of(context) is not null,
            [nameof(StartPage.TokenText)] = tokens.RequestToken,
            [nameof(StartPage.Room)] = secret.Text,
            [nameof(StartPage.Collects)] = what == StartData.Collection,
            [nameof(StartPage.Name)] = newcomer.Name,
            [nameof(StartPage.NameError)] = newcomer.Complaint(phrases),
            [nameof(StartPage.Say)] = string.IsNullOrEmpty(say) ? null : say,
        });
    }
}
