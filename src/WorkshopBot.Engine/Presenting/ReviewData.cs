using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Rules;

namespace WorkshopBot.Engine.Presenting;

/// <summary>A finished map that has grown old, and what could be asked once more.</summary>
internal sealed class ReviewData(Scene scene, Wordings words)
{
    private const double DaysOfMonth = 365.25 / 12;

    /// <summary>What changes soonest.</summary>
    private static readonly string[] Usual = ["emotions", "pain-points", "opportunities"];

    private static readonly int[] Months = [3, 6, 9, 12];

    private readonly Workshop.Running w = scene.Workshop;

    /// <summary>Positions of the steps that a review may ask once more.</summary>
    public static IEnumerable<int> Steps(Workshop.Running w) =>
        Enumerable.Range(0, w.Steps.Length).Where(i => Reviewing.CanBeReviewed(w.Steps[i]));

    /// <summary>How many pain points others have reported that nobody here has decided on.</summary>
    public static int Proposals(Workshop.Running w) => w.Landings.Values
        .SelectMany(l => l.Findings).Where(f => f.IsNew).Select(f => f.On).Distinct()
        .Count(id => w.Elements.GetValueOrDefault(id) is { Status: ElementStatus.Proposed });

    public JsonObject Write() => new()
    {
        ["title"] = w.Title,
        ["due"] = w is { Ending: not null, IsReviewDue: true },
        ["age"] = w.Ending is { } ending ? words.Phrases.Count("review.age", (int)((scene.Now - ending.At).TotalDays / DaysOfMonth)) : "",
        ["proposals"] = Proposals(w) is > 0 and var count ? words.Phrases.Count("review.proposals", count) : "",
        ["say"] = Say(),
        ["usual"] = string.Join(',', Steps(w).Where(i => Usual.Contains(w.Steps[i].Definition.Name.Value)).Select(Number)),
        ["steps"] = new JsonArray([.. Steps(w).Select(i => new JsonObject { ["title"] = words.Step(i), ["value"] = Number(i) })]),
        ["months"] = new JsonArray([.. Months.Select(m => new JsonObject
        {
            ["title"] = words.Phrases.Count("review.in-months", m), ["value"] = Number(m),
        })]),
    };

    private string Say() => w switch
    {
        { Ending: not null, IsReviewDue: true } => words.Phrases["review.say"],
        { Ending: { } ending } => words.Phrases.Format(
            "board.review", ("date", ending.NextReview.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        { Review: { IsEmpty: false } steps } => words.Phrases.Format(
            "review.begun", ("steps", string.Join(words.Phrases["map.list-separator"], steps.Select(words.Step)))),
        _ => words.Phrases["review.resumed"],
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
