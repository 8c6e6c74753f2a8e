using System.Text.Json.Nodes;
using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html.Actions;

/// <summary>
/// A button that shows and hides elements. The page's script does it: what is in <c>data-toggle</c> changes, what is in
/// <c>data-show</c> and <c>data-hide</c> is shown and hidden.
/// </summary>
internal static class Visibility
{
    public static void Open(Element action, ReadOnlySpan<string?> classes)
    {
        var targets = Targets(action);
        var expanded = targets.Count > 0 && action.On.Census.IsVisible(targets[0].Id) is true;
        action.Tags.Open("button").Attribute("type", "button").Class(Pressable.Look(action, classes))
            .Attribute("data-toggle", Ids(action, targets.Where(t => t.Shown is null)))
            .Attribute("data-show", Ids(action, targets.Where(t => t.Shown is true)))
            .Attribute("data-hide", Ids(action, targets.Where(t => t.Shown is false)))
            .Attribute("aria-expanded", expanded ? "true" : "false")
            .Attribute("aria-controls", Ids(action, targets))
            .Flag("disabled", !action.Flag("isEnabled", otherwise: true));
    }

    private static string? Ids(Element action, IEnumerable<Target> targets)
    {
        var ids = string.Join(' ', targets.Select(t => action.On.Id(t.Id)));
        return ids.Length == 0 ? null : ids;
    }

    private static List<Target> Targets(Element action)
    {
        var targets = new List<Target>();
        if (action.Json["targetElements"] is JsonArray items)
        {
            foreach (var item in items)
            {
                if (Read(item, action) is not { } target) action.Warn("a target has no element");
                else if (action.On.Census.IsVisible(target.Id) is not null) targets.Add(target);
                else action.Warn($"no element has the id \"{target.Id}\"");
            }
        }

        if (targets.Count == 0) action.Warn("has no targets");
        return targets;
    }

    private static Target? Read(JsonNode? item, Element action)
    {
        if (item is not JsonObject json) return Scalar.Text(item) is { } id ? new(id, null) : null;

        var target = new Element(json, action.On);
        return target.Text("elementId") is { } element
            ? new(element, target.Has("isVisible") ? target.Flag("isVisible") : null)
            : null;
    }

    private sealed record Target(string Id, bool? Shown);
}
