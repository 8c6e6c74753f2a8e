using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using WorkshopBot.Cards;
using WorkshopBot.Web.People;

namespace WorkshopBot.Web.Pages;

/// <summary>Pages that say one thing, in the visitor's language.</summary>
internal static class Notices
{
    public static RazorComponentResult Of(int status, string key, HttpContext context, string? text = null, string? back = null) =>
        new RazorComponentResult<NoticePage>(new Dictionary<string, object?>
        {
            [nameof(NoticePage.Phrases)] = Phrases.For(AskedLanguage.Of(context.Request)),
            [nameof(NoticePage.Key)] = key,
            [nameof(NoticePage.Text)] = text,
            [nameof(NoticePage.Back)] = back,
        })
        {
            StatusCode = status,
        };
}
