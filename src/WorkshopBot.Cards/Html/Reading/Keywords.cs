using System.Collections.Frozen;

namespace WorkshopBot.Cards.Html.Reading;

/// <summary>
/// The values that a property may have, and the class of each. Case does not matter, as in Microsoft's own renderers.
/// </summary>
internal sealed class Keywords
{
    private readonly FrozenDictionary<string, string?> classes;

    /// <param name="prefix">What the classes start with.</param>
    /// <param name="silent">The value that has no class: what the stylesheet does anyway.</param>
    /// <param name="values">All other values.</param>
    public Keywords(string prefix, string? silent, params ReadOnlySpan<string> values)
    {
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (silent is not null) all[silent] = null;
        foreach (var value in values) all[value] = prefix + value.ToLowerInvariant();
        classes = all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public IEnumerable<string> Values => classes.Keys.Order(StringComparer.Ordinal);

    public bool TryGetClass(string value, out string? name) => classes.TryGetValue(value, out name);

    public static Keywords Size { get; } = new("ac-size-", "default", "small", "medium", "large", "extraLarge");

    public static Keywords Weight { get; } = new("ac-weight-", "default", "lighter", "bolder");

    public static Keywords Color { get; } =
        new("ac-color-", "default", "dark", "light", "accent", "good", "warning", "attention");

    public static Keywords Font { get; } = new("ac-font-", "default", "monospace");

    public static Keywords Alignment { get; } = new("ac-align-", null, "left", "center", "right");

    public static Keywords Vertical { get; } = new("ac-vertical-", "top", "center", "bottom");

    public static Keywords ContainerStyle { get; } =
        new("ac-style-", "default", "emphasis", "good", "attention", "warning", "accent");

    public static Keywords Spacing { get; } =
        new("ac-spacing-", "default", "none", "small", "medium", "large", "extraLarge", "padding");

    public static Keywords Height { get; } = new("ac-height-", "auto", "stretch");

    public static Keywords TextStyle { get; } = new("ac-text-", "default", "heading", "columnHeader", "paragraph");

    public static Keywords ImageSize { get; } = new("ac-image-", "auto", "stretch", "small", "medium", "large");

    public static Keywords ImageStyle { get; } = new("ac-image-", "default", "person");

    public static Keywords ActionStyle { get; } = new("ac-action-", "default", "positive", "destructive");

    public static Keywords ActionMode { get; } = new("ac-action-", "primary", "secondary");

    public static Keywords Inputs { get; } = new("", null, "auto", "none");

    public static Keywords InputStyle { get; } = new("", "text", "email", "url", "tel", "password");

    public static Keywords ChoiceStyle { get; } = new("ac-", "compact", "expanded", "filtered");
}
