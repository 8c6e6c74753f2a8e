using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Wording;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Where a workshop stands, in a few lines: for the board, for who comes late, and for the end.</summary>
internal sealed class BoardData(Scene scene, Wordings words)
{
    private const int Few = 3;

    private readonly Workshop.Running w = scene.Workshop;
    private readonly JourneyMap map = MapProjection.Draw(scene.Workshop, scene.NameOf);

    /// <summary>What a card needs that stands for the map itself.</summary>
    public JsonObject WriteMap(MapPlace at)
    {
        var data = Write();
        var isInChat = at != MapPlace.Page;
        data["position"] = Position();
        data["picture"] = isInChat && map.Stages.Length > 0 ? MapAddresses.Picture(scene.Id, MapPrint.Of(map)) : "";
        data["words"] = isInChat ? new MapPictureData(map, words).Words : "";
        data["page"] = isInChat ? MapAddresses.Page(scene.Id) : "";
        data["exports"] = at is MapPlace.Channel or MapPlace.Alone;
        data["adds"] = at == MapPlace.Channel && w.Ending is null && scene.Current is { Progress.Phase: Phase.Open, Definition.Kinds.IsEmpty: false };
        data["offers"] = at == MapPlace.Alone && w.Place is not null;
        return data;
    }

    public JsonObject Write()
    {
        var schedule = new Schedule(w, scene.Now);
        var persona = map.Personas.FirstOrDefault(p => p.InFocus);
        return new()
        {
            ["title"] = w.Title,
            ["kind"] = words.Phrases.Find($"map.kind.{w.Kind}") ?? "",
            ["persona"] = persona is null ? "" : Joined(persona.Name, persona.Role),
            ["scenario"] = map.Frame?.Scenario ?? "",
            ["question"] = map.Frame?.Question ?? "",
            ["frame"] = map.Frame is { Start: { } start, End: { } end } ? words.Phrases.Format("board.from-to", ("start", start), ("end", end)) : "",
            ["position"] = Position(schedule),
            ["step"] = words.Step(w.Current),
            ["ask"] = scene.Current is { } step ? words.Phrases.Find($"ask.{step.Definition.Name}") ?? "" : "",
            ["finished"] = w.Ending is not null,
            ["review"] = w.Ending is { } ending ? words.Phrases.Format("board.review", ("date", Date(ending.NextReview))) : "",
            ["next"] = w.Steps.Select(s => Rounds.Next(s, scene, words)).FirstOrDefault(next => next.Length > 0) ?? "",
            ["trend"] = w.Steps.Select(s => Rounds.Trend(s, words)).FirstOrDefault(trend => trend.Length > 0) ?? "",
            ["stageNames"] = string.Join(" → ", map.Stages.Select(s => s.Name)),
            ["stages"] = new JsonArray([.. map.Stages.Select(Stage)]),
            ["worst"] = new JsonArray([.. Rated().OrderBy(s => s.Emotion.Mean).Where(s => s.Emotion.Mean < 0).Take(Few).Select(Moment)]),
            ["best"] = new JsonArray([.. Rated().OrderByDescending(s => s.Emotion.Mean).Where(s => s.Emotion.Mean > 0).Take(Few).Select(Moment)]),
            ["top"] = new JsonArray([.. map.Opportunities.OrderBy(o => o.Rank ?? int.MaxValue).Take(Few).Select(Opportunity)]),
            ["parked"] = map.Parked.Length == 0 ? "" : words.Phrases.Count("board.parked", map.Parked.Length),
            ["unplaced"] = map.Unplaced.Length == 0 ? "" : words.Phrases.Count("board.unplaced", map.Unplaced.Length),
            ["people"] = words.Phrases.Count("board.people", w.People.Values.Count(p => p.Here)),
        };
    }

    private string Position(Schedule schedule) => w.Ending is not null || scene.Current is null || schedule.Planned <= TimeSpan.Zero
        ? Position()
        : $"{Position()} · {words.Phrases.Format("board.minutes", ("elapsed", Number(Whole(schedule.Elapsed))), ("planned", Number(Whole(schedule.Planned))))}";

    private string Position() =>
        w.Ending is { } ending ? words.Phrases.Format("board.finished", ("date", Date(ending.At)))
        : scene.Current is null ? words.Phrases["board.past-the-last"]
        : Standing.Position(w, w.Current, words.Phrases);

    private JsonObject Stage(Stage stage) => new()
    {
        ["title"] = $"{stage.Handle} {stage.Name}".Trim(),
        ["line"] = string.Join(" · ", Tallies(stage)),
        ["goal"] = stage.Goal ?? "",
        ["touchpoints"] = stage.Touchpoints.Length,
        ["mean"] = Wordings.Signed(stage.Emotion.Mean),
        ["flag"] = stage.Emotion.Disagreement ? words.Phrases["summary.split"] : "",
        ["pains"] = stage.PainPoints.Length,
    };

    private IEnumerable<string> Tallies(Stage stage)
    {
        if (stage.Touchpoints.Length > 0) yield return words.Phrases.Count("map.tally.touchpoints", stage.Touchpoints.Length);
        if (stage.Emotion.Mean is { } mean) yield return $"{Wordings.Signed(mean)}{(stage.Emotion.Disagreement ? " " + words.Phrases["summary.split"] : "")}";
        if (stage.PainPoints.Length > 0) yield return words.Phrases.Count("map.tally.pain-points", stage.PainPoints.Length);
    }

    private IEnumerable<Stage> Rated() => map.Stages.Where(s => s.Emotion.Mean is not null);

    private static JsonObject Moment(Stage stage) => new() { ["stage"] = stage.Name, ["mean"] = Wordings.Signed(stage.Emotion.Mean) };

    private JsonObject Opportunity(Opportunity o) => new()
    {
        ["text"] = o.Text,
        ["owner"] = o.Owner is null ? "" : words.Phrases.Format("summary.owner", ("name", o.Owner)),
        ["nextStep"] = o.NextStep is null ? "" : words.Phrases.Format("summary.next-step", ("text", o.NextStep)),
        ["due"] = o.Due is { } due ? words.Phrases.Format("summary.due", ("date", due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))) : "",
    };

    private static string Joined(string name, string? role) => role is null ? name : $"{name}, {role}";

    private static int Whole(TimeSpan time) => (int)Math.Round(time.TotalMinutes);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
