using System.Collections.Immutable;
using WorkshopBot.Cards.BlockKit.Texts;
using WorkshopBot.Cards.BlockKit.Writing;

namespace WorkshopBot.Cards.BlockKit.Blocks;

/// <summary>Takes text apart where it is too long for one block or for the whole.</summary>
internal static class Cutting
{
    /// <summary>The same text in pieces, none of which is longer.</summary>
    public static IEnumerable<Words> Pieces(Words words, int most)
    {
        while (words.Length > most)
        {
            var (head, rest) = At(words, most);
            if (head is not { } piece) yield break;

            yield return piece;
            if (rest is null) yield break;

            words = rest;
        }

        if (!words.IsEmpty) yield return words;
    }

    /// <summary>What fits, with an ellipsis; null where nothing does.</summary>
    public static Words? Shortened(Words words, int most)
    {
        if (words.Length <= most) return words;
        if (At(words, most - Shorten.Ellipsis.Length).Head is not { Paragraphs: [.. var before, var last] } head) return null;

        var items = last.Items;
        var tail = items[^1];
        var ending = tail[^1].CanBreak
            ? tail.SetItem(tail.Length - 1, tail[^1] with { Text = tail[^1].Text.TrimEnd() + Shorten.Ellipsis })
            : tail.Add(new(Shorten.Ellipsis));
        return head with { Paragraphs = [.. before, last with { Items = items.SetItem(items.Length - 1, ending) }] };
    }

    private static (Words? Head, Words? Tail) At(Words words, int most)
    {
        var (head, rest) = (new List<Paragraph>(), new List<Paragraph>());
        foreach (var paragraph in words.Paragraphs)
        {
            var (before, after) = (new List<ImmutableArray<Span>>(), new List<ImmutableArray<Span>>());
            most--;
            foreach (var item in paragraph.Items)
            {
                var (kept, left) = Split(item, ref most);
                if (kept.Length > 0) before.Add(kept);
                if (left.Length > 0) after.Add(left);
            }

            if (before.Count > 0) head.Add(paragraph with { Items = [.. before] });
            if (after.Count > 0) rest.Add(paragraph with { Items = [.. after] });
        }

        return (Of(head, words), Of(rest, words));
    }

    // A heading in two pieces would be two headings.
    private static Words? Of(List<Paragraph> paragraphs, Words from) =>
        Words.Of(paragraphs, from.Tone == Tone.Heading ? Tone.Normal : from.Tone) is { IsEmpty: false } words ? words : null;

    /// <param name="most">What is left of it afterwards: nothing, once something did not fit.</param>
    private static (ImmutableArray<Span> Kept, ImmutableArray<Span> Left) Split(ImmutableArray<Span> item, ref int most)
    {
        for (var i = 0; i < item.Length; i++)
        {
            var span = item[i];
            if (span.Length <= most)
            {
                most -= span.Length;
                continue;
            }

            var at = span.CanBreak ? Shorten.Head(span.Text, most) : 0;
            most = 0;
            return at == 0
                ? (item[..i], item[i..])
                : (
                    item[..i].Add(span with { Text = span.Text[..at] }),
                    [span with { Text = span.Text[at..] }, .. item[(i + 1)..]]);
        }

        return (item, []);
    }
}
