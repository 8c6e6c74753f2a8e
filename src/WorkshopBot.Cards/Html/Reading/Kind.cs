using System.Collections.Frozen;

namespace WorkshopBot.Cards.Html.Reading;

/// <summary>A type of element: how it is drawn, and the properties that Adaptive Cards 1.5 gives it.</summary>
internal sealed record Kind(Action<Element, Place> Draw, FrozenSet<string> Properties)
{
    /// <summary>Those of every element.</summary>
    public const string OfElements = "type id isVisible separator spacing height requires fallback msteams";

    public static Kind Element(Action<Element, Place> draw, string properties) =>
        new(draw, Names($"{OfElements} {properties}"));

    public static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
