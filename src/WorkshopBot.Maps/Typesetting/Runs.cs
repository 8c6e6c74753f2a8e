using System.Text;

namespace WorkshopBot.Maps.Typesetting;

internal sealed record Run(string Text, bool Emoji);

/// <summary>A line in stretches of letters and of emoji, which want a font of their own.</summary>
internal static class Runs
{
    private const int EmojiStyle = 0xFE0F;

    public static IEnumerable<Run> Of(string line)
    {
        var run = new StringBuilder();
        var emoji = false;
        foreach (var cluster in Measure.Clusters(line))
        {
            if (run.Length > 0 && IsEmoji(cluster) != emoji)
            {
                yield return new(run.ToString(), emoji);
                run.Clear();
            }

            emoji = IsEmoji(cluster);
            run.Append(cluster);
        }

        if (run.Length > 0) yield return new(run.ToString(), emoji);
    }

    private static bool IsEmoji(string cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (rune.Value == EmojiStyle || Pictures.IsColored(rune.Value)) return true;
        }

        return false;
    }
}
