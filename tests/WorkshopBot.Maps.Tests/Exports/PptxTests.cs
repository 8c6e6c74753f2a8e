using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Maps.Exports.Pptx;
using WorkshopBot.Maps.Tests.Office;
using WorkshopBot.Maps.Tests.Samples;
using static WorkshopBot.Maps.Tests.Samples.MapBuilder;
using A = DocumentFormat.OpenXml.Drawing;

namespace WorkshopBot.Maps.Tests.Exports;

public sealed class PptxTests
{
    private static readonly Lazy<Dictionary<JourneyMap, (byte[] File, ExportNotes Notes)>> Decks = new(() =>
        Everything.All.Values.ToDictionary(map => map, map =>
        {
            var notes = new ExportNotes();
            return (map.As("pptx", notes), notes);
        }));

    [Fact]
    public void Every_map_is_a_valid_presentation() => Assert.All(Everything.All.Values, map =>
    {
        using var deck = OpenXml.Deck(Decks.Value[map].File);
        Assert.Empty(OpenXml.Problems(deck));
    });

    [Fact]
    public void Every_text_of_an_ordinary_map_is_there_as_a_whole() => Assert.All(Everything.Ordinary.Values, map =>
    {
        var texts = Texts(map);

        Assert.Empty(Decks.Value[map].Notes.Counts);
        Assert.All(Told.Of(map), text => Assert.Contains(texts, t => t.Contains(SlideText.Clean(text), StringComparison.Ordinal)));
    });

    [Fact]
    public void Every_text_of_a_hostile_map_is_there_or_told_to_be_cut() => Assert.All(Everything.Nasty.Values, map =>
    {
        var (texts, cut) = (Texts(map), Decks.Value[map].Notes.Counts.GetValueOrDefault(ExportNote.Shortened));

        var missing = Told.Of(map).Distinct().Where(text => !texts.Exists(t => t.Contains(SlideText.Clean(text), StringComparison.Ordinal)));
        Assert.True(missing.Count() <= cut);
    });

    [Fact]
    public void Nothing_leaves_its_slide_and_no_two_cards_overlap() => Assert.All(Everything.All.Values, map =>
    {
        using var file = OpenXml.Deck(Decks.Value[map].File);
        foreach (var slide in OpenXml.Slides(file))
        {
            var cards = Places(slide, "Card").ToList();
            Assert.All(
                slide.Slide!.Descendants<A.Transform2D>().Select(Of).Concat(slide.Slide.Descendants<Transform>().Select(Of)),
                p => Assert.True(p is { X: >= -0.01, Y: >= -0.01, Right: < 960.01, Bottom: < 540.01 }, $"{p}"));
            Assert.All(cards, a => Assert.DoesNotContain(cards, b => a != b && Overlap(a, b)));
        }
    });

    [Theory]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    [InlineData(15, 3)]
    public void More_than_six_stages_go_on_on_the_next_slide(int stages, int slides)
    {
        var map = Map("Long", "en", [], [.. Enumerable.Range(1, stages).Select(i => Stage($"Stage {i}", "Goal"))]);

        Assert.Equal(slides, Titles(map).Count(t => t.StartsWith("Customer journey map", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_deck_tells_the_map_from_who_travels_to_what_was_left_aside() => Assert.Equal(
        [
            "Buying a commuter bike online", "Customer journey map", "How it feels", "What we could do", "Impact and effort", "Background and notes",
        ],
        Titles(BikeShop.Map).Select(t => t.Split(" (")[0]).Distinct());

    [Theory]
    [InlineData("en", false)]
    [InlineData("ar", true)]
    public void A_deck_is_read_the_way_of_its_language(string language, bool rightToLeft)
    {
        using var deck = OpenXml.Deck((BikeShop.Map with { Language = language }).As("pptx"));
        var stages = OpenXml.Slides(deck).Select(s => Places(s, "Stage").Select(p => p.X).ToList()).First(s => s.Count > 1 && s[0] > 0.1 && s[^1] > 0.1);

        Assert.Equal(rightToLeft, stages[0] > stages[1]);
        Assert.All(OpenXml.Slides(deck).SelectMany(s => s.Slide!.Descendants<A.TableProperties>()), t => Assert.Equal(rightToLeft, t.RightToLeft!.Value));
    }

    [Fact]
    public void Equal_numbers_in_the_matrix_hide_nobody()
    {
        var map = Map("Same", "en", [], [], [.. Enumerable.Range(1, 12).Select(i => Idea($"Idea {i}", null, i, 1, 5m, 1m))]);
        using var deck = OpenXml.Deck(map.As("pptx"));
        var matrix = OpenXml.Slides(deck)[2];

        Assert.Distinct(Places(matrix, "Dot"));
    }

    private static List<string> Texts(JourneyMap map)
    {
        using var deck = OpenXml.Deck(Decks.Value[map].File);
        return [.. OpenXml.Paragraphs(deck).Select(p => p.InnerText)];
    }

    private static List<string> Titles(JourneyMap map)
    {
        using var deck = OpenXml.Deck(map.As("pptx"));
        return [.. OpenXml.Slides(deck).Select(s => s.Slide!.Descendants<Shape>().First(h => h.Descendants<PlaceholderShape>().Any()).InnerText)];
    }

    private static IEnumerable<Place> Places(SlidePart slide, string name) => slide.Slide!.Descendants<Shape>()
        .Where(s => s.NonVisualShapeProperties!.NonVisualDrawingProperties!.Name!.Value!.Split(' ')[0] == name)
        .Select(s => Of(s.ShapeProperties!.Transform2D!));

    private static Place Of(A.Transform2D t) => Of(t.Offset!, t.Extents!);

    private static Place Of(Transform t) => Of(t.Offset!, t.Extents!);

    private static Place Of(A.Offset at, A.Extents size) => new(at.X! / 12_700.0, at.Y! / 12_700.0, size.Cx! / 12_700.0, size.Cy! / 12_700.0);

    private static bool Overlap(Place a, Place b) => a.X < b.Right - 0.1 && b.X < a.Right - 0.1 && a.Y < b.Bottom - 0.1 && b.Y < a.Bottom - 0.1;
}
