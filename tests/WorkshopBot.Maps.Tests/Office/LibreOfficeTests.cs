using System.Text;
using System.Text.RegularExpressions;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Tests.Exports;
using WorkshopBot.Maps.Tests.Samples;

namespace WorkshopBot.Maps.Tests.Office;

public sealed partial class LibreOfficeTests
{
    /// <summary>What groups make, and one of each kind of text that could break a file; others are as valid as these.</summary>
    private static readonly JourneyMap[] Maps =
    [
        .. Everything.Ordinary.Values,
        .. new[] { "markup", "newlines", "controls", "surrogates", "formulas", "marks", "escaped", "empty" }.Select(t => Hostile.Map(Hostile.Texts[t])),
    ];

    [LibreOfficeFact]
    public async Task It_opens_every_workbook()
    {
        var pages = await LibreOffice.Pdfs(".xlsx", Maps.Select(m => m.As("xlsx")));

        Assert.All(pages, p => Assert.InRange(Pages(p), 3, int.MaxValue));
    }

    [LibreOfficeFact]
    public async Task It_opens_every_deck_and_shows_all_its_slides()
    {
        var decks = Maps.Select(m => m.As("pptx")).ToList();

        var pages = await LibreOffice.Pdfs(".pptx", decks);

        Assert.Equal(decks.Select(Slides), pages.Select(Pages));
    }

    private static int Slides(byte[] file)
    {
        using var deck = OpenXml.Deck(file);
        return OpenXml.Slides(deck).Count;
    }

    private static int Pages(byte[]? pdf)
    {
        Assert.NotNull(pdf);
        return Page().Count(Encoding.Latin1.GetString(pdf));
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Page();
}
