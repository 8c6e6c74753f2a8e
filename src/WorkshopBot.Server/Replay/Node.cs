using System.Text.Json;

namespace WorkshopBot.Server.Replay;

/// <summary>A place in a JSON file, which knows where it is.</summary>
internal readonly record struct Node(JsonElement Json, string Path)
{
    public static Node Root(JsonElement json) => new(json, "$");

    public WrongFileException Wrong(string expected) => new(Path, expected);

    public Node Object(string expected, params ReadOnlySpan<string> names)
    {
        if (Json.ValueKind != JsonValueKind.Object) throw Wrong(expected);
        foreach (var property in Json.EnumerateObject())
        {
            if (!names.Contains(NameOf(property))) throw Inside(NameOf(property)).Wrong($"one of the fields {string.Join(", ", names)}");
        }

        return this;
    }

    /// <summary>The fields that are there. A null counts as left out.</summary>
    public IEnumerable<(string Name, Node Value)> Fields()
    {
        foreach (var property in Json.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Null) yield return (NameOf(property), new(property.Value, Inside(NameOf(property)).Path));
        }
    }

    public Node? Field(string name) =>
        Json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? new(value, Inside(name).Path) : null;

    public Node Required(string name, string expected) => Field(name) ?? throw Inside(name).Wrong(expected);

    public IEnumerable<Node> Items(string expected)
    {
        if (Json.ValueKind != JsonValueKind.Array) throw Wrong(expected);

        var path = Path;
        return Json.EnumerateArray().Select((item, i) => new Node(item, $"{path}[{i}]"));
    }

    public string Text(string expected)
    {
        if (Json.ValueKind != JsonValueKind.String) throw Wrong(expected);
        try
        {
            return Json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escape like \ud800 that has no partner.
            throw Wrong("a text without broken characters");
        }
    }

    public int Number(string expected) =>
        Json.ValueKind == JsonValueKind.Number && Json.TryGetInt32(out var number) ? number : throw Wrong(expected);

    public bool Flag(string expected) => Json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(expected),
    };

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private Node Inside(string name) => this with { Path = Path == "$" ? name : $"{Path}.{name}" };
}
