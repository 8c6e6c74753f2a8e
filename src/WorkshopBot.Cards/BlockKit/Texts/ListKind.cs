namespace WorkshopBot.Cards.BlockKit.Texts;

internal enum ListKind
{
    /// <summary>No list: running text.</summary>
    None,
    Bulleted,
}
