using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Texts;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Elements;

/// <summary>A line a fact.</summary>
internal static class FactSet
{
    public static IEnumerable<Block> Draw(CardObject e, Place place)
    {
        var words = Words.Of(e.Children("facts").Select(Fact));
        return words.IsEmpty ? [] : [words];
    }

    private static Paragraph Fact(CardObject fact) => Paragraph.Of(
    [
        .. Prose.Lines(fact.Text("title") ?? "", Look.Bold),
        new(" "),
        .. Prose.Lines(fact.Text("value") ?? "", Look.None),
    ]);
}
