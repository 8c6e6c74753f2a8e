using System.Text.Json.Nodes;
using WorkshopBot.Testing.BlockKit.Shapes;

namespace WorkshopBot.Testing.BlockKit;

/// <summary>https://docs.slack.dev/reference/block-kit/composition-objects</summary>
internal static class Objects
{
    public static Rule Id { get; } = Rules.Text(1, 255);

    public static Rule Option { get; } = Shape.Of(
        ("text", Plain(75), true),
        ("value", Rules.Text(1, 75), true),
        ("description", Plain(75), false)).Check;

    private static readonly Rule Group = Shape.Of(
        ("label", Plain(75), true),
        ("options", Rules.List(1, 100, Option), true)).Check;

    /// <summary>Plain text, in which emoji codes stay what they are: all our texts may be somebody's.</summary>
    public static Rule Plain(int most) => Shape.Of(
        ("type", Rules.Word("plain_text"), true),
        ("text", Rules.Escaped(most), true),
        ("emoji", Rules.Word("false"), true)).Check;

    public static (string, Rule, bool)[] Options(int most) => [("options", Rules.List(1, most, Option), false)];

    public static (string, Rule, bool)[] Grouped =>
        [("options", Rules.List(1, 100, Option), false), ("option_groups", Rules.List(1, 100, Group), false)];

    /// <summary>One of the two, values that differ, and what is chosen exactly as it is offered.</summary>
    public static void CheckChoice(JsonNode element, string path, Report report)
    {
        if (element["options"] is null == element["option_groups"] is null)
            report.Add(path, "has not exactly one list of options");
        var offered = (element["options"] as JsonArray ?? [])
            .Concat((element["option_groups"] as JsonArray ?? []).SelectMany(g => g?["options"] as JsonArray ?? []))
            .ToList();
        if (offered.Select(o => o?["value"]?.ToString()).Distinct().Count() != offered.Count)
            report.Add(path, "offers a value twice");
        JsonNode?[] chosen = [.. element["initial_options"] as JsonArray ?? []];
        if (element["initial_option"] is { } one) chosen = [one];
        foreach (var option in chosen)
        {
            if (!offered.Exists(o => JsonNode.DeepEquals(o, option))) report.Add(path, $"{option} is chosen, and not offered");
        }
    }
}
