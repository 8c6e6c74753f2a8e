namespace WorkshopBot.Cards.BlockKit.Blocks;

/// <summary>What goes first where not everything fits: the least comes first.</summary>
internal enum Need
{
    /// <summary>Only for the eye.</summary>
    Ornament,
    Text,
    Field,
    Press,
}
