using System.Text.RegularExpressions;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Writing;

namespace WorkshopBot.Cards.BlockKit;

/// <summary>A message's top-level text, which notifications and screen readers take instead of the blocks.</summary>
internal static partial class Speech
{
    private const string Apart = ":\u200B";

    public static string Of(List<Block> blocks, Drawing drawing)
    {
        var said = string.Join('\n', blocks.Select(b => b.Spoken).Where(s => s.Length > 0)).Trim();
        if (said.Length == 0) said = drawing.Word("card.more");

        // Here emoji codes cannot be switched off.
        return Plain.Text(EmojiCode().Replace(said, Apart), Limits.FallbackText);
    }

    // The end of one code may be the start of the next.
    [GeneratedRegex(@":(?=[^\s:]+:)", RegexOptions.CultureInvariant)]
    private static partial Regex EmojiCode();
}
