namespace WorkshopBot.Cards.BlockKit.Blocks;

/// <summary>How much there is room for.</summary>
/// <param name="Blocks">How many blocks.</param>
/// <param name="Text">Characters of text.</param>
/// <param name="Bytes">Of JSON.</param>
internal readonly record struct Room(int Blocks, int Text, int Bytes)
{
    public static Room Message => new(Limits.MessageBlocks, Limits.MessageText, int.MaxValue);

    public static Room View => new(Limits.ViewBlocks, int.MaxValue, int.MaxValue);

    /// <summary>What is left beside the block; null where it does not fit.</summary>
    public Room? Beside(Block block)
    {
        var left = new Room(
            Blocks - 1,
            Text == int.MaxValue ? Text : Text - block.Length,
            Bytes == int.MaxValue ? Bytes : Bytes - block.Size());
        return left.Blocks >= 0 && left.Text >= 0 && left.Bytes >= 0 ? left : null;
    }
}
