using WorkshopBot.Maps.Exports;

namespace WorkshopBot.Maps.Tests.Exports;

public sealed class FitTextTests
{
    private readonly ExportNotes notes = new();

    [Theory]
    [InlineData("one\r\ntwo", "one two", ExportNote.LineBreaks)]
    [InlineData("one\u2028two", "one two", ExportNote.LineBreaks)]
    [InlineData("nul\0", "nul\uFFFD", ExportNote.BrokenCharacters)]
    [InlineData("a\u202Eb", "ab", ExportNote.Direction)]
    public void A_line_says_what_it_changed(string text, string line, ExportNote note)
    {
        Assert.Equal(line, new FitText(notes).Line(text));
        Assert.Equal(1, notes.Counts[note]);
    }

    [Fact]
    public void Half_a_character_is_replaced_and_told_of()
    {
        Assert.Equal("half \uFFFD", new FitText(notes).Line("half \uDE00"));
        Assert.Equal(1, notes.Counts[ExportNote.BrokenCharacters]);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("no\u00A0break")]
    [InlineData("👩‍👩‍👧 客 ر")]
    [InlineData("a real \uFFFD")]
    public void What_every_file_can_hold_stays(string text)
    {
        Assert.Equal(text, new FitText(notes).Line(text));
        Assert.Empty(notes.Counts);
    }

    [Fact]
    public void Line_breaks_are_kept_where_they_can_be()
    {
        Assert.Equal("a\r\nb\u0085c\td", new FitText(notes).Kept("a\r\nb\u0085c\td"));
        Assert.Empty(notes.Counts);
    }

    [Theory]
    [InlineData("abcdef", 4, "abc…")]
    [InlineData("abcd", 4, "abcd")]
    [InlineData("ab😀d", 4, "ab…")]
    [InlineData("a👩‍👧b", 6, "a…")]
    [InlineData("abe\u0301d", 4, "ab…")]
    public void A_cut_ends_between_characters(string text, int most, string cut) => Assert.Equal(cut, new FitText(notes).Short(text, most));
}
