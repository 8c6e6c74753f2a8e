using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Domain.Suggestions;
using WorkshopBot.Engine.Mapping;

namespace WorkshopBot.Engine.Presenting;

/// <summary>How stages hang together, and for each which of the tenant's other maps show it in detail.</summary>
internal sealed class ConnectData(Scene scene, IReadOnlyList<LibraryMap> library, Wordings words)
{
    private readonly Workshop.Running w = scene.Workshop;

    /// <summary>The input that says which maps show a stage.</summary>
    public static string CloseUpsOf(string handle) => $"close-ups/{handle}";

    public JsonObject Write()
    {
        var maps = Maps().ToList();
        return new()
        {
            ["ways"] = WayText.Write(w),
            ["stages"] = maps.Count == 0 ? [] : new JsonArray([.. Stages().Select(s => new JsonObject
            {
                ["input"] = CloseUpsOf(s.Handle!),
                ["title"] = words.Reference(s.Id.Value),
                ["chosen"] = string.Join(',', w.CloseUps.Where(c => w.Survivor(c.Stage)?.Id == s.Id).Select(c => c.Map).Distinct()),
            })]),
            ["maps"] = new JsonArray([.. maps.Select(m => new JsonObject { ["title"] = m.Title, ["value"] = m.Id })]),
        };
    }

    /// <summary>The latest of the library, and what was chosen before, whether that is still there or not.</summary>
    private IEnumerable<(string Id, string Title)> Maps() => library
        .Where(m => m.Workshop != scene.Id)
        .Select(m => (m.Workshop.Value, m.Title))
        .Concat(w.CloseUps.Select(c => (c.Map, c.Title)))
        .DistinctBy(m => m.Item1);

    private IEnumerable<Element> Stages() => w.Find(new("stages")) is { } step
        ? new StepView(w, step).Live(StagesStep.Stage).Where(s => s.Handle is not null)
        : [];
}
