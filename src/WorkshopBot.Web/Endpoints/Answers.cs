using Microsoft.AspNetCore.Http;
using WorkshopBot.Cards;
using WorkshopBot.Web.Pages;
using WorkshopBot.Web.People;
using WorkshopBot.Web.Rooms;

namespace WorkshopBot.Web.Endpoints;

/// <summary>Answers either as the page's script wants them or as pages.</summary>
internal static class Answers
{
    /// <summary>Whether the page's script asks.</summary>
    public static bool WantsJson(HttpContext context) => context.Request.Headers.XRequestedWith == "fetch";

    /// <summary>Says why nothing was done.</summary>
    /// <param name="key">Of a phrase <c>web.notice.…</c>.</param>
    public static Task Refuse(int status, string key, HttpContext context)
    {
        var visit = context.Features.Get<Visit>();
        if (!WantsJson(context)) return Notices.Of(status, key, context, back: visit?.Room.Path).ExecuteAsync(context);

        var phrases = Phrases.For(visit?.Language ?? AskedLanguage.Of(context.Request));
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            new Answer("refused") { Say = phrases[$"web.notice.{key}"] }, AnswerJson.Default.Answer, cancellationToken: context.RequestAborted);
    }
}
