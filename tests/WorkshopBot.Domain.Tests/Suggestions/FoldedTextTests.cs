using WorkshopBot.Domain.Suggestions;

namespace WorkshopBot.Domain.Tests.Suggestions;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" —, ! ", "")]
    [InlineData("Wait for  the BOX!", "wait for the box")]
    [InlineData("Größe/Farbe (später)", "grosse farbe spater")]
    [InlineData("الدَّفْع، أوّلاً", "الدفع اولا")]
    [InlineData("Ｔｅｓｔ ٣", "test 3")]
    [InlineData("受付で待つ。", "受付で待つ")]
    public void Words_stand_without_case_accents_vowel_signs_and_signs_between_them(string text, string folded) =>
        Assert.Equal(folded, FoldedText.Of(text));
}
