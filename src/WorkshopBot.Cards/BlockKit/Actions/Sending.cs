using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Sent;

namespace WorkshopBot.Cards.BlockKit.Actions;

/// <summary>The button that sends a dialog: Slack has one, and it is no block.</summary>
internal static class Sending
{
    /// <summary>Takes it out of the blocks. Null, and a warning, where no action can be it.</summary>
    /// <param name="metadata">The caller's, beside which what it means has to fit.</param>
    public static Button? Take(List<Block> blocks, string metadata)
    {
        var presses = blocks.OfType<Presses>().ToList();
        var all = presses.SelectMany(p => p.Buttons).Where(b => b.Sends).ToList();
        if (all.Count == 0) return null;

        // Of equals the first counts.
        var button = all.MaxBy(b => b.Rank)!;
        if (!Metadata.Fits(metadata, button.Pressed!))
        {
            button.From.Warn("data does not fit into a view's metadata");
            return null;
        }

        var index = blocks.FindIndex(b => b is Presses p && p.Buttons.Contains(button));
        var rest = ((Presses)blocks[index]).Without(button);
        if (rest.Buttons.Length > 0) blocks[index] = rest;
        else blocks.RemoveAt(index);
        return button;
    }
}
