using System.Text;
using WorkshopBot.Cards;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Maps.Pictures;
using WorkshopBot.Maps.Tests.Office;
using WorkshopBot.Maps.Tests.Pictures;
using WorkshopBot.Maps.Tests.Samples;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;

namespace WorkshopBot.Maps.Tests.Exports;

public sealed class MapExportsTests
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Where there is no librsvg, PictureTests say so.</summary>
    public static TheoryData<string> Formats =>
        [.. MapExports.All.Select(e => e.Name).Where(name => !IsPicture(name) || (MapPainter.IsAvailable && !IsDark(name)))];

    [Fact]
    public void Every_format_has_a_name_of_its_own() =>
        Assert.Equal(MapExports.All.Count, MapExports.All.Select(e => e.Name).Distinct().Count());

    [Fact]
    public void A_format_that_is_unknown_is_not_found() => Assert.Null(MapExports.Find("docx"));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_map_can_be_written_in_every_format(string format) => Assert.All(format is "png" or "png-story" ? Everything.Ordinary : Everything.All, map =>
    {
        var file = map.Value.As(format);

        Assert.NotEmpty(file);
        if (IsText(format)) Strict.GetString(file);
    });

    [PictureFact]
    public void Every_picture_is_there_in_dark() => Assert.All(
        MapExports.All.Where(e => (e.Extension == ".svg" || IsPicture(e.Name)) && !IsDark(e.Name)),
        light => Assert.NotEqual(Others.Tea.As(light.Name), Others.Tea.As($"{light.Name}-dark")));

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_map_gives_the_same_bytes(string format)
    {
        // Painted from a drawing that is compared itself; painting is slow.
        if (IsPicture(format)) Assert.Equal(Others.Tea.As(format), Others.Tea.As(format));
        else Assert.All(Everything.Ordinary, map => Assert.Equal(map.Value.As(format), map.Value.As(format)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_text_that_cannot_be_written_is_told_of(string format)
    {
        var map = Hostile.Map(Hostile.Texts["surrogates"]);

        Assert.True(map.NotesOf(format).GetValueOrDefault(ExportNote.BrokenCharacters) > 0);
        Assert.DoesNotContain(ExportNote.BrokenCharacters, BikeShop.Map.NotesOf(format).Keys);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Nothing_but_map_json_keeps_what_turns_the_reading_direction(string format)
    {
        if (format == "json") return;

        var map = Hostile.Map(Hostile.Texts["overrides"]);

        Assert.True(map.NotesOf(format).GetValueOrDefault(ExportNote.Direction) > 0);
        if (IsPicture(format)) return;

        var text = IsPackage(format) ? OpenXml.Unpacked(map.As(format)) : map.TextAs(format);
        Assert.DoesNotContain(text, c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("ar")]
    public void Every_note_has_a_sentence_with_its_number(string language)
    {
        var notes = new ExportNotes();
        foreach (var note in Enum.GetValues<ExportNote>()) notes.Add(note, 17);

        Assert.All(notes.Say(Phrases.For(language)), sentence => Assert.Contains("17", sentence));
        Assert.Equal(Enum.GetValues<ExportNote>().Length, notes.Say(Phrases.For(language)).Distinct().Count());
    }

    [Fact]
    public void A_text_that_stands_in_several_places_is_noted_once()
    {
        var notes = new ExportNotes();
        Map("a\uD83D", "en", [], [Stage("a\uD83D"), Stage("b\uD83D")]).As("json", notes);

        Assert.Equal(2, notes.Counts[ExportNote.BrokenCharacters]);
    }

    /// <summary>Whether the file can be read as it is.</summary>
    private static bool IsText(string format) => !IsPackage(format) && !IsPicture(format);

    private static bool IsPicture(string format) => MapExports.Find(format)!.Extension is ".png" or ".pdf";

    /// <summary>What differs in nothing but colors.</summary>
    private static bool IsDark(string format) => format.EndsWith("-dark", StringComparison.Ordinal);

    private static bool IsPackage(string format) => MapExports.Find(format)!.MediaType.Contains("openxmlformats");
}
