namespace WorkshopBot.Cards.BlockKit.Blocks;

/// <summary>
/// Makes blocks fit. First goes what is only for the eye, then neighbours share a block, then text goes from the end, and
/// at last what is filled in or pressed: each of those is a warning.
/// </summary>
internal static class Fitting
{
    /// <summary>Fewer characters of a text are not worth showing.</summary>
    private const int Least = 40;

    /// <param name="blocks">In their order.</param>
    /// <param name="room">For all of them.</param>
    /// <param name="cut">Says that there was more.</param>
    public static List<Block> Fit(IEnumerable<Block> blocks, Room room, string cut)
    {
        var all = blocks.SelectMany(Split).ToList();
        if (Fits(all, room)) return all;

        all = Merged([.. all.Where(b => b.Need != Need.Ornament)], room.Blocks);
        return Fits(all, room) ? all : Cut(all, room, new Fixed(Words.Small(cut), Need.Text));
    }

    private static IEnumerable<Block> Split(Block block) => block is not Words words ? [block]
        : words.IsEmpty ? []
        : words.Length > Limits.RichText ? Cutting.Pieces(words, Limits.RichText)
        : [words];

    private static bool Fits(List<Block> blocks, Room room)
    {
        foreach (var block in blocks)
        {
            if (room.Beside(block) is not { } left) return false;

            room = left;
        }

        return true;
    }

    /// <summary>From the end, because what comes first is read first.</summary>
    private static List<Block> Merged(List<Block> blocks, int most)
    {
        for (var i = blocks.Count - 2; i >= 0 && blocks.Count > most; i--)
        {
            if (blocks[i] is not Words first || blocks[i + 1] is not Words second) continue;
            if (first.Length + second.Length > Limits.RichText) continue;

            blocks[i] = first.Then(second);
            blocks.RemoveAt(i + 1);
        }

        return blocks;
    }

    private static List<Block> Cut(List<Block> blocks, Room room, Block cut)
    {
        room = room.Beside(cut) ?? room;
        var kept = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        foreach (var needed in blocks.Where(b => b.Need > Need.Text).OrderByDescending(b => b.Need))
        {
            if (room.Beside(needed) is { } left)
            {
                kept.Add(needed);
                room = left;
            }
            else (needed as Fixed)?.From?.Warn("does not fit");
        }

        var shown = new List<Block>();
        var isCut = false;
        foreach (var block in blocks)
        {
            if (kept.Contains(block)) shown.Add(block);
            else if (block.Need == Need.Text && !isCut) isCut = !TryShow(block);
        }

        return shown;

        bool TryShow(Block block)
        {
            if (room.Beside(block) is { } left)
            {
                shown.Add(block);
                room = left;
                return true;
            }

            if (block is Words words && room.Text >= Least
                && Cutting.Shortened(words, room.Text) is { } part && room.Beside(part) is not null)
                shown.Add(part);
            shown.Add(cut);
            return false;
        }
    }
}
