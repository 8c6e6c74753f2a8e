using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Cards;

namespace WorkshopBot.Slack.Installing;

/// <summary>How a workspace gets the bot: https://docs.slack.dev/authentication/installing-with-oauth.</summary>
internal static class InstallEndpoints
{
    public const string ReturnPath = "/slack/oauth";

    public static void MapInstalling(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/slack/install", Begin);
        routes.MapGet(ReturnPath, End);
    }

    private static RedirectHttpResult Begin(InstallState state, Installer installer, HttpContext context)
    {
        // The state is for this browser alone.
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Redirect(installer.Address(state.Begin(context)).AbsoluteUri);
    }

    private static async Task<IResult> End(
        string? code, string? state, InstallState states, Installer installer, HttpContext context,
        CancellationToken cancellationToken)
    {
        var isExpected = states.Take(context, state);
        if (isExpected && !string.IsNullOrEmpty(code) && await installer.Install(code, cancellationToken) is { } app)
        {
            return TypedResults.Redirect(app.AbsoluteUri);
        }

        var wanted = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1);
        var language = wanted.FirstOrDefault()?.Value.ToString() ?? "";
        return TypedResults.Text(Phrases.For(language)["slack.not-installed"], statusCode: StatusCodes.Status400BadRequest);
    }
}
