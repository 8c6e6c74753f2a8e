using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps.Json;

namespace WorkshopBot.Maps;

/// <summary>
/// What has changed between two maps, for scripts: elements as they stand in <c>map.json</c>, stages without what stands at them, each
/// with the name of its stage.
/// </summary>
public static class ComparisonJson
{
    public static byte[] Write(MapComparison comparison)
    {
        var (before, after) = (comparison.Before.Stages, comparison.After.Stages);
        var json = new JsonObject
        {
            ["before"] = Map(comparison.Before),
            ["after"] = Map(comparison.After),
            ["stages"] = Compared(comparison.Stages, Stage, Stage),
            ["touchpoints"] = Compared(comparison.Touchpoints, e => At(before, e), e => At(after, e)),
            ["painPoints"] = Compared(comparison.PainPoints, e => At(before, e), e => At(after, e)),
            ["opportunities"] = Compared(comparison.Opportunities, e => MapJson.Node(e.Element), e => MapJson.Node(e.Element)),
        };
        return Encoding.UTF8.GetBytes(RealCharacters.In(MapJson.Text(json)) + "\n");
    }

    private static JsonObject Map(JourneyMap map) => new() { ["title"] = map.Title, ["version"] = map.Version };

    private static JsonObject Compared<T>(Compared<T> compared, Func<Placed<T>, JsonNode?> before, Func<Placed<T>, JsonNode?> after) => new()
    {
        ["added"] = new JsonArray([.. compared.Added.Select(after)]),
        ["gone"] = new JsonArray([.. compared.Gone.Select(before)]),
        ["changed"] = new JsonArray([.. compared.Changed().Select(k => new JsonObject
        {
            ["changes"] = new JsonArray([.. Names(k.Changes).Select(n => (JsonNode)n)]),
            ["before"] = before(k.Before),
            ["after"] = after(k.After),
        })]),
    };

    private static JsonNode Stage(Placed<Stage> stage) => new JsonObject
    {
        ["place"] = stage.Stage + 1,
        ["name"] = stage.Element.Name,
        ["handle"] = stage.Element.Handle,
        ["emotion"] = MapJson.Node(stage.Element.Emotion),
    };

    private static JsonNode? At<T>(ImmutableArray<Stage> stages, Placed<T> placed)
    {
        var node = MapJson.Node(placed.Element);
        if (placed.Stage is { } place) node!["stage"] = stages[place].Name;
        return node;
    }

    private static IEnumerable<string> Names(Changes changes) =>
        Enum.GetValues<Changes>().Where(c => c != Changes.None && changes.HasFlag(c)).Select(c => c.ToString().ToLowerInvariant());
}
