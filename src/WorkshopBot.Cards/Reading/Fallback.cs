using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.Reading;

/// <summary>What is drawn instead of what we do not know, as the card itself says.</summary>
internal static class Fallback
{
    public static readonly Version Supported = new(1, 5);

    /// <summary>The element itself, the first of its fallbacks that is known, or null: each step a warning.</summary>
    public static CardObject? Resolve(CardObject element, Func<string, bool> isKnown)
    {
        for (var depth = 0; depth <= Nesting.Deepest; depth++)
        {
            if (Objection(element, isKnown) is not { } objection) return element;

            if (!IsForTeams(element)) element.Warn(objection);
            if (element.Json["fallback"] is not JsonObject fallback) return null;

            element = element with { Json = fallback };
        }

        return null;
    }

    /// <summary>Only Teams has charts; a card that says what stands in the place of one means it.</summary>
    private static bool IsForTeams(CardObject element) =>
        element.Type.StartsWith("Chart.", StringComparison.Ordinal) && element.Has("fallback");

    private static string? Objection(CardObject element, Func<string, bool> isKnown)
    {
        if (element.Type.Length == 0) return "has no type";
        if (!isKnown(element.Type)) return "is not drawn here";
        if (element.Child("requires") is not { } requires) return null;

        foreach (var (feature, version) in requires.Json)
        {
            if (feature != "adaptiveCards" || !IsSupported(version))
                return $"requires {feature} {Scalar.Text(version)}";
        }

        return null;
    }

    private static bool IsSupported(JsonNode? version) => Scalar.Text(version) is { } text
        && (text == "*" || (Version.TryParse(text, out var asked) && asked <= Supported));
}
