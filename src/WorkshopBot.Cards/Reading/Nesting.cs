namespace WorkshopBot.Cards.Reading;

internal static class Nesting
{
    /// <summary>Deeper than any card that a person wrote, and far from the end of the stack.</summary>
    public const int Deepest = 48;
}
