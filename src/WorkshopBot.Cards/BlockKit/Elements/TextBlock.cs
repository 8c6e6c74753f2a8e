using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Texts;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Elements;

internal static class TextBlock
{
    public static IEnumerable<Block> Draw(CardObject e, Place place)
    {
        var text = e.Text("text") ?? "";
        var isHeading = e.Is("style", "heading");
        var look = LookOf(e);
        var words = isHeading
            ? Words.OfLine(Prose.Lines(text, look), Tone.Heading)
            : Words.Of(Prose.Blocks(text, look), e.Flag("isSubtle") ? Tone.Subtle : Tone.Normal);
        return words.IsEmpty ? [] : [words];
    }

    /// <summary>What of the look of text blocks and runs there is in Slack: no colours, no sizes.</summary>
    public static Look LookOf(CardObject e) =>
        (e.Is("weight", "bolder") ? Look.Bold : 0) | (e.Is("fontType", "monospace") ? Look.Code : 0);
}
