using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Presenting;

/// <summary>What a round of a collection has come to: numbers by its middle, and by its end what was said most.</summary>
internal sealed class DigestData(Scene scene, bool isEnd, Wordings words)
{
    private const int MostThemes = 5;

    private readonly Workshop.Running w = scene.Workshop;
    private readonly StepState step = scene.Current!;
    private readonly StepView view = new(scene.Workshop, scene.Current!);

    /// <summary>Of few people even numbers tell who, and of an anonymous round that goes on nobody knows how many they are.</summary>
    private bool IsWithheld => step.IsAnonymous && (!isEnd || view.IsWithheld || view.IsWithheldNow);

    public JsonObject Write()
    {
        var now = view.ByStage();
        var (before, last) = (Past(1), Past(2));
        var reports = now.Values.Sum() - (before?.Reports ?? 0);
        return new()
        {
            ["title"] = w.Title,
            ["heading"] = words.Phrases[isEnd ? "digest.end" : "digest.half"],
            ["round"] = step.Progress.Round > 1 ? words.Phrases.Format("step.round", ("round", Number(step.Progress.Round))) : "",
            ["reports"] = words.Phrases.Count("digest.reports", reports),
            ["people"] = People() is > 0 and var people ? words.Phrases.Count("digest.people", people) : "",
            ["change"] = before is null ? "" : Change(reports, before.Reports - (last?.Reports ?? 0)),
            ["withheld"] = IsWithheld && isEnd ? words.Phrases["digest.withheld"] : "",
            ["stages"] = IsWithheld ? [] : new JsonArray([.. Stages(now, before, last)]),
            ["themes"] = IsWithheld || !isEnd ? [] : new JsonArray([.. Themes()]),
            ["lands"] = isEnd && scene.About is { } about ? words.Phrases.Format("digest.lands", ("map", about.Title)) : "",
            ["contradicts"] = new JsonArray([.. Contradictions(now).Select(c => new JsonObject { ["text"] = c.Say(words) })]),
            ["next"] = Rounds.Next(step, scene, words),
            ["open"] = !isEnd,
            ["step"] = w.Current,
        };
    }

    private PastRound? Past(int back) => step.Past.Count >= back ? step.Past[^back] : null;

    private int People() => (step.IsAnonymous, isEnd) switch
    {
        (true, true) => step.Progress.PeopleNow ?? 0,
        (true, false) => scene.Answered.Count,
        _ => step.Answered.Count,
    };

    private IEnumerable<JsonNode> Stages(
        IReadOnlyDictionary<ElementId, int> now, PastRound? before, PastRound? last)
    {
        foreach (var stage in w.Find(new("stages")) is { } stages ? new StepView(w, stages).Live(StagesStep.Stage) : [])
        {
            if (Row(stage.Id, words.Reference(stage.Id.Value)) is { } row) yield return row;
        }

        if (Row(PastRound.Nowhere, words.Phrases["digest.nowhere"]) is { } nowhere) yield return nowhere;

        JsonObject? Row(ElementId stage, string name)
        {
            var until = before?.ByStage.GetValueOrDefault(stage) ?? 0;
            var count = now.GetValueOrDefault(stage) - until;
            var earlier = until - (last?.ByStage.GetValueOrDefault(stage) ?? 0);
            return count <= 0 && earlier <= 0 ? null : new()
            {
                ["name"] = name,
                ["count"] = words.Phrases.Count("digest.reports", Math.Max(0, count)),
                ["change"] = before is null ? "" : Wordings.Signed(count - earlier),
            };
        }
    }

    private IEnumerable<JsonNode> Themes() =>
        from kind in step.Definition.Kinds
        where !kind.IsOpinion
        from element in view.Heaviest(kind).Take(MostThemes)
        select new JsonObject
        {
            ["text"] = Wordings.Element(element, view),
            ["times"] = words.Phrases.Count("map.reported-times", view.Occurrences(element)),
        };

    /// <summary>By all rounds together: one in which nobody reported anything says little.</summary>
    private IEnumerable<Contradiction> Contradictions(IReadOnlyDictionary<ElementId, int> now)
    {
        if (!isEnd || IsWithheld || scene.About is not { } about || w.Find(new("stages")) is not { } stages) return [];

        var named = new StepView(w, stages);
        var reports = now.Where(n => n.Key != PastRound.Nowhere)
            .GroupBy(n => named.Text(w.Elements[n.Key]), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.Sum(n => n.Value), StringComparer.OrdinalIgnoreCase);
        return Contradiction.Between(about, reports);
    }

    private string Change(int now, int before) => now == before
        ? words.Phrases["digest.same"]
        : words.Phrases.Count(now > before ? "digest.more" : "digest.fewer", Math.Abs(now - before));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
