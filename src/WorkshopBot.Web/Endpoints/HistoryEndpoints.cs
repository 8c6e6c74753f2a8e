using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps;
using WorkshopBot.Web.Pages;
using WorkshopBot.Web.Pictures;
using WorkshopBot.Web.Rooms;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Web.Endpoints;

/// <summary>How the map came about, and what changed between any two of the maps that there were.</summary>
internal static class HistoryEndpoints
{
    public static void MapHistory(this RouteGroupBuilder room)
    {
        var history = room.MapGroup("").RequireRateLimiting(Limits.Taking);
        history.MapGet("/history", List);
        history.MapGet("/compare", Compare);
        history.MapGet("/compare.svg", Picture);
        history.MapGet("/compare.md", Summary);
        history.MapGet("/compare.json", Data);
    }

    private static async Task<IResult> List(Visit visit, Timelines timelines, CancellationToken cancellationToken) =>
        await timelines.Of(visit, cancellationToken) is { } timeline
            ? new RazorComponentResult<HistoryPage>(new Dictionary<string, object?>
            {
                [nameof(HistoryPage.Phrases)] = visit.Phrases,
                [nameof(HistoryPage.Room)] = visit.Room,
                [nameof(HistoryPage.Timeline)] = timeline,
            })
            : Refusing.Unavailable;

    private static Task<IResult> Compare(
        Visit visit, string? from, string? to, Timelines timelines, CancellationToken cancellationToken) =>
        Chosen(visit, from, to, timelines, (timeline, before, after) =>
            new RazorComponentResult<ComparePage>(new Dictionary<string, object?>
            {
                [nameof(ComparePage.Phrases)] = visit.Phrases,
                [nameof(ComparePage.Room)] = visit.Room,
                [nameof(ComparePage.Timeline)] = timeline,
                [nameof(ComparePage.Before)] = before,
                [nameof(ComparePage.After)] = after,
            }), cancellationToken);

    private static Task<IResult> Picture(
        Visit visit, string? from, string? to, Timelines timelines, CancellationToken cancellationToken) =>
        Drawn(visit, from, to, timelines, (comparison, phrases, _) => TypedResults.Bytes(
            Encoding.UTF8.GetBytes(ComparisonSvg.Draw(comparison, phrases)), "image/svg+xml; charset=utf-8"), cancellationToken);

    private static Task<IResult> Summary(
        Visit visit, string? from, string? to, Timelines timelines, CancellationToken cancellationToken) =>
        Drawn(visit, from, to, timelines, (comparison, phrases, name) => TypedResults.File(
            Encoding.UTF8.GetBytes(ComparisonMarkdown.Write(comparison, phrases)), "text/markdown; charset=utf-8",
            FileNames.Of(name, "md")), cancellationToken);

    private static Task<IResult> Data(
        Visit visit, string? from, string? to, Timelines timelines, CancellationToken cancellationToken) =>
        Drawn(visit, from, to, timelines, (comparison, _, name) => TypedResults.File(
            ComparisonJson.Write(comparison), "application/json; charset=utf-8", FileNames.Of(name, "json")), cancellationToken);

    /// <summary>In the language of the map, as everything that shows or holds it.</summary>
    private static Task<IResult> Drawn(
        Visit visit, string? from, string? to, Timelines timelines, Func<MapComparison, Phrases, string, IResult> draw,
        CancellationToken cancellationToken) =>
        Chosen(visit, from, to, timelines, (timeline, before, after) =>
        {
            var phrases = Phrases.For(timeline.Language);
            return draw(Timeline.Compare(before, after, phrases), phrases, $"{timeline.Title}-{before.Key}-{after.Key}");
        }, cancellationToken);

    private static async Task<IResult> Chosen(
        Visit visit, string? from, string? to, Timelines timelines, Func<Timeline, TimelineMap, TimelineMap, IResult> answer,
        CancellationToken cancellationToken)
    {
        if (await timelines.Of(visit, cancellationToken) is not { } timeline) return Refusing.Unavailable;

        return timeline.Choose(from, to) is var (before, after)
            ? answer(timeline, before, after)
            : new Refusing(StatusCodes.Status404NotFound, "no-milestone");
    }
}
