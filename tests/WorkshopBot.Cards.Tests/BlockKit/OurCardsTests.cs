using WorkshopBot.Cards.Templates;

namespace WorkshopBot.Cards.Tests.BlockKit;

public sealed class OurCardsTests
{
    public static TheoryData<string> Languages => [.. PhraseFile.All.Select(f => f.Language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_card_of_ours_asks_for_what_Slack_does_not_have(string language)
    {
        var warnings = OurCards.Shown(language).SelectMany(c => c.Shown.Warnings.Select(w => $"{c.Name}: {w}")).ToList();

        Assert.Equal("", string.Join('\n', warnings));
    }

    [Fact]
    public void Every_card_is_shown_somewhere()
    {
        var shown = OurCards.Shown("en").Where(c => c.Shown.Blocks.Count > 0).Select(c => c.Card).ToHashSet();

        Assert.Equal([], CardLibrary.Embedded.Names.Where(n => !shown.Contains(n)));
    }
}
