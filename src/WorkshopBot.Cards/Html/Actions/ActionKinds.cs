using System.Collections.Frozen;
using WorkshopBot.Cards.Html.Reading;

namespace WorkshopBot.Cards.Html.Actions;

/// <summary>The actions of Adaptive Cards 1.5, and the properties that each may have.</summary>
internal static class ActionKinds
{
    private const string Shared =
        "type id title iconUrl style fallback requires tooltip isEnabled mode msteams";

    private static readonly FrozenDictionary<string, FrozenSet<string>> Properties =
        new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
        {
            ["Action.Execute"] = Kind.Names(Shared + " verb data associatedInputs"),
            ["Action.Submit"] = Kind.Names(Shared + " verb data associatedInputs"),
            ["Action.OpenUrl"] = Kind.Names(Shared + " url"),
            ["Action.ToggleVisibility"] = Kind.Names(Shared + " targetElements"),
            ["Action.ShowCard"] = Kind.Names(Shared + " card"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The action, or what the card gives in its place.</summary>
    public static Element? Resolve(Element action)
    {
        if (action.Resolve(Properties.ContainsKey) is not { } known) return null;

        known.Expect(Properties[known.Type]);
        return known;
    }
}
