using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.BlockKit.Shapes;

/// <summary>An object: its properties, what each must be, and whether it must be there. Others must not.</summary>
internal sealed class Shape
{
    private readonly Dictionary<string, (Rule Rule, bool IsNeeded)> properties;

    private Shape(Dictionary<string, (Rule Rule, bool IsNeeded)> properties) => this.properties = properties;

    public static Shape Of(params (string Name, Rule Rule, bool IsNeeded)[] properties) =>
        new(properties.ToDictionary(p => p.Name, p => (p.Rule, p.IsNeeded)));

    public void Check(JsonNode? node, string path, Report report)
    {
        if (node is not JsonObject json)
        {
            report.Add(path, "is no object");
            return;
        }

        foreach (var (name, value) in json)
        {
            if (!properties.TryGetValue(name, out var property)) report.Add(path, $"{name} is no property here");
            else if (value is null) report.Add($"{path}.{name}", "is null");
            else property.Rule(value, $"{path}.{name}", report);
        }

        foreach (var (name, property) in properties)
        {
            if (property.IsNeeded && !json.ContainsKey(name)) report.Add(path, $"{name} is missing");
        }
    }
}
