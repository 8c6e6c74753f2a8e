using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using WorkshopBot.Cards;

namespace WorkshopBot.Teams.Tab;

/// <summary>The way to a map inside Teams: who looks proves who they are, and gets the map of the conversation that the tab is in.</summary>
internal static class TabEndpoints
{
    private const long MostBytes = 32 * 1024;

    public static void MapTab(this RouteGroupBuilder tab, string limit)
    {
        tab.MapGet("", (HttpRequest request) => Page("tab.html", request));
        tab.MapGet("/configure", (HttpRequest request) => Page("configure.html", request));
        tab.MapGet("/{file}", File);
        tab.MapPost("/session", Open).RequireRateLimiting(limit);
    }

    private static ContentHttpResult Page(string name, HttpRequest request) =>
        TypedResults.Text(TabPages.Write(name, Asked(request)), "text/html; charset=utf-8");

    /// <summary>As Teams is set, which says so in the tab's address; else as the browser is. The first one that we speak.</summary>
    private static string Asked(HttpRequest request)
    {
        var browser = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString());
        return Phrases.For(browser.Prepend(request.Query["lang"].ToString()).FirstOrDefault(Phrases.Speaks) ?? "").Language;
    }

    private static IResult File(string file, HttpContext context)
    {
        if (TabPages.Find(file) is not var (text, type)) return TypedResults.NotFound();

        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Text(text, type);
    }

    /// <summary>Whoever is refused cannot tell whether there is anything.</summary>
    private static async Task<IResult> Open(
        HttpContext context, TabTokenCheck check, TabAccess access, TabSessions sessions, ILogger<TabPerson> log)
    {
        if (await Read(context) is not var (token, conversation)) return TypedResults.StatusCode(StatusCodes.Status400BadRequest);

        TabPerson? person;
        string reason;
        try
        {
            (person, reason) = await check.Read(token, context.RequestAborted);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or ArgumentException)
        {
            // Nobody can tell who it is.
            log.UserKeysNotRead(e.GetType().Name);
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        if (person is null)
        {
            log.TabRefused(reason);
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (await access.Find(person, conversation, context.RequestAborted) is not { } workshop)
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);

        return TypedResults.Created(TeamsServices.TabMap(sessions.Open(context, workshop, person, Asked(context.Request))));
    }

    private static async Task<(string Token, string Conversation)?> Read(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes) return null;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostBytes;

        try
        {
            var json = (await JsonDocument.ParseAsync(context.Request.Body, new() { AllowDuplicateProperties = false }, context.RequestAborted)).RootElement;
            return json.ValueKind == JsonValueKind.Object && Text(json, "token") is { } token && Text(json, "conversation") is { } conversation
                ? (token, conversation)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }

        static string? Text(JsonElement json, string name) =>
            json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
