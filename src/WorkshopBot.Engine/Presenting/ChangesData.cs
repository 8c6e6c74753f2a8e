using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Maps.Comparing;

namespace WorkshopBot.Engine.Presenting;

/// <summary>What is otherwise on a finished map than when it was finished before.</summary>
internal sealed class ChangesData(Scene scene, Wordings words)
{
    /// <summary>Of one kind; a page compares the maps whole.</summary>
    private const int Most = 5;

    private readonly Workshop.Running w = scene.Workshop;
    private readonly Workshop.Running before = scene.Workshop.Finishes[^2];

    public JsonObject Write()
    {
        var compared = MapComparison.Between(Draw(before), Draw(w.Finishes[^1]), ofOneWorkshop: true);
        var lists = Lists(compared).Where(list => list.Items.Count > 0).Select(JsonNode (list) => Write(list.Heading, list.Items)).ToArray();
        var two = ChangesPicture.Of(scene, words.Phrases);
        var picture = two is null ? null : new MapPictureData(two, words);
        return new()
        {
            ["title"] = w.Title,
            ["picture"] = two is null ? "" : MapAddresses.Changes(scene.Id, MapPrint.Of(two)),
            ["words"] = picture?.Words ?? "",
            ["from"] = new JsonArray([.. Landed().Select(l => new JsonObject
            {
                ["text"] = words.Phrases.Format("changes.from", ("collection", l.Title)),
            })]),
            ["proposals"] = ReviewData.Proposals(w) is > 0 and var count ? words.Phrases.Count("review.proposals", count) : "",
            ["nothing"] = lists.Length == 0 ? words.Phrases["changes.nothing"] : "",
            ["lists"] = new JsonArray(lists),
        };
    }

    private JourneyMap Draw(Workshop.Running finished) => MapProjection.Draw(finished, scene.NameOf);

    private IEnumerable<PastLanding> Landed() => w.Finishes[^1].Landings
        .Where(l => before.Landings.GetValueOrDefault(l.Key)?.Number != l.Value.Number).Select(l => l.Value).OrderBy(l => l.At);

    private IEnumerable<(string Heading, List<(string Text, string More)> Items)> Lists(MapComparison compared)
    {
        yield return ("changes.feelings", [.. compared.Stages.Changed(Changes.Feeling).Select(k => (
            k.After.Element.Name, $"{Wordings.Signed(k.Before.Element.Emotion.Mean)} → {Wordings.Signed(k.After.Element.Emotion.Mean)}"))]);
        yield return ("changes.evidence", [.. compared.PainPoints.Changed(Changes.Evidence | Changes.Reports)
            .Where(k => k.After.Element.Evidence == "reported")
            .Select(k => (k.After.Element.Text, words.Phrases.Count("map.reported-times", k.After.Element.Reports)))]);
        foreach (var list in Lists("stages", compared.Stages, s => s.Name, s => s.Handle)) yield return list;
        foreach (var list in Lists("pain-points", compared.PainPoints, p => p.Text, p => p.Handle)) yield return list;
        foreach (var list in Lists("opportunities", compared.Opportunities, o => o.Text, o => o.Handle)) yield return list;
    }

    private IEnumerable<(string Heading, List<(string Text, string More)> Items)> Lists<T>(
        string kind, Compared<T> compared, Func<T, string> text, Func<T, string?> handle)
    {
        yield return ($"changes.{kind}.added", [.. compared.Added.Select(p => (text(p.Element), ""))]);
        yield return ($"changes.{kind}.gone", [.. compared.Gone.Select(p => Gone(text(p.Element), handle(p.Element)))]);
        yield return ($"changes.{kind}.moved", [.. compared.Changed(Changes.Moved).Select(k => (text(k.After.Element), ""))]);
    }

    /// <summary>Words that their author has taken back are not shown again.</summary>
    private (string Text, string More) Gone(string text, string? handle) =>
        handle is not null && w.Handles.TryGetValue(handle, out var id) && w.Elements[id].Status == ElementStatus.Withdrawn
            ? (handle, words.Phrases["changes.taken-back"])
            : (text, "");

    private JsonObject Write(string heading, List<(string Text, string More)> items) => new JsonObject
    {
        ["heading"] = words.Phrases[heading],
        ["items"] = new JsonArray([.. items.Take(Most).Select(i => new JsonObject { ["text"] = i.Text, ["more"] = i.More })]),
        ["rest"] = items.Count > Most ? words.Phrases.Count("summary.more", items.Count - Most) : "",
    };
}
