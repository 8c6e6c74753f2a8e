using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Tests.Acting;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "long…")]
    [InlineData("ab👩‍👩‍👧cd", 7, "ab…")]
    [InlineData("ab👩‍👩‍👧cd", 12, "ab👩‍👩‍👧cd")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧", 4, "…")]
    public void A_text_is_cut_between_what_is_read_as_letters(string text, int most, string excerpt) =>
        Assert.Equal(excerpt, Excerpt.Of(text, most));
}
