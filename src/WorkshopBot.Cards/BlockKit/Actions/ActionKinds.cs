using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Actions;

/// <summary>The actions of Adaptive Cards 1.5.</summary>
internal static class ActionKinds
{
    /// <summary>The action, or what the card gives in its place.</summary>
    public static CardObject? Resolve(CardObject action) => Fallback.Resolve(action, IsKnown);

    private static bool IsKnown(string type) => type
        is "Action.Execute" or "Action.Submit" or "Action.OpenUrl" or "Action.ToggleVisibility" or "Action.ShowCard";
}
