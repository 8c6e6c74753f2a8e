using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Wording;

namespace WorkshopBot.Engine.Presenting;

/// <summary>One person's workshops, and what waits for them.</summary>
internal sealed class HomeData(IReadOnlyList<AtHome> workshops, Phrases phrases, DateTimeOffset now)
{
    public JsonObject Write() => new()
    {
        ["waiting"] = workshops.Count(w => w.Waits) is > 0 and var count ? phrases.Count("home.waiting", count) : phrases["home.nothing-waits"],
        ["workshops"] = new JsonArray([.. workshops.Select(Workshop)]),
        ["none"] = workshops.Count == 0,
    };

    private JsonObject Workshop(AtHome at)
    {
        var (w, words) = (at.Scene.Workshop, new Wordings(at.Scene, phrases));
        return new()
        {
            ["title"] = w.Title,
            ["place"] = w.Place?.Key ?? "",
            ["line"] = Line(at, words),
            ["answered"] = Answered(at.Scene),
            ["trend"] = w.Steps.Select(s => Rounds.Trend(s, words)).FirstOrDefault(trend => trend.Length > 0) ?? "",
            ["waits"] = at.Waits,
            ["muted"] = w.Ending is null && w.Present(at.Me) is { Availability.IsMuted: true },
            ["step"] = w.Current,
            ["link"] = at.Link?.AbsoluteUri ?? "",
        };
    }

    /// <summary>Of what is asked over days.</summary>
    private string Answered(Scene scene)
    {
        if (scene.Workshop.Ending is not null || scene.Current is not { Settings.Pace: Pace.Window, Progress.Phase: Phase.Open }) return "";

        var group = new Group(scene);
        return phrases.Format("step.done", ("done", Number(group.Done.Count)), ("all", Number(group.Members.Count)));
    }

    private string Line(AtHome at, Wordings words)
    {
        var w = at.Scene.Workshop;
        if (w.Ending is { } ending)
        {
            return ending.NextReview <= now
                ? phrases["home.review-due"]
                : phrases.Format("board.finished", ("date", Date(ending.At)));
        }

        if (at.Scene.Current is null) return phrases["board.past-the-last"];

        return $"{Standing.Position(w, w.Current, phrases)}: {words.Step(w.Current)}. {phrases[at.Waits ? "mine.open" : "home.nothing-to-do"]}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
