using System.Buffers.Binary;
using System.Text.RegularExpressions;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Maps.Exports.Drawn;
using WorkshopBot.Maps.Pictures;
using WorkshopBot.Maps.Tests.Exports;
using WorkshopBot.Maps.Tests.Samples;

namespace WorkshopBot.Maps.Tests.Pictures;

public sealed class PictureTests
{
    [PictureFact]
    public void A_picture_is_twice_as_large_as_the_drawing()
    {
        var sheet = Sheets.Draw(BikeShop.Map);

        Assert.Equal(((int)(2 * sheet.Width), (int)(2 * sheet.Height)), Size(BikeShop.Map.As("png")));
    }

    [PictureFact]
    public void No_chat_gets_more_than_it_takes() => Assert.All(Everything.Ordinary.Values.Append(Hostile.Map(Hostile.Texts["emoji"])), map =>
    {
        var file = map.As("png-chat");
        var (width, height) = Size(file);

        Assert.InRange(Math.Max(width, height), 900, ChatPngExport.MostPixels);
        Assert.InRange(file.Length, 1, ChatPngExport.MostBytes);
    });

    [PictureFact]
    public void Every_map_leaves_ink_on_the_paper() => Assert.All(Everything.Ordinary, map =>
    {
        var pixels = GreyPicture.Unpacked(map.Value.As("png-chat"));

        Assert.InRange(pixels.Distinct().Count(), 20, int.MaxValue);
    });

    [PictureFact]
    public void Pictures_are_drawn_by_many_at_once()
    {
        var alone = Others.Arabic.As("png-chat");

        Parallel.For(0, 16, _ => Assert.Equal(alone, Others.Arabic.As("png-chat")));
    }

    [PictureFact]
    public void A_page_is_one_of_the_drawings_size()
    {
        var sheet = Sheets.Draw(BikeShop.Map);
        var pdf = System.Text.Encoding.Latin1.GetString(BikeShop.Map.As("pdf"));

        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF", pdf.TrimEnd(), StringComparison.Ordinal);
        Assert.Matches($@"/MediaBox \[ 0 0 {sheet.Width:0.######} {Math.Floor(sheet.Height):0}", pdf);
    }

    [PictureFact]
    public void A_printed_story_is_as_many_pages_of_A4_as_it_takes()
    {
        var pdf = System.Text.Encoding.Latin1.GetString(BikeShop.Map.As("pdf-story"));
        var pages = Regex.Count(pdf, @"/MediaBox \[ 0 0 595 842 \]");

        Assert.Equal(Sheets.Pages(BikeShop.Map, MapLayout.Story).Count, pages);
        Assert.InRange(pages, 3, 12);
    }

    [PictureTheory]
    [InlineData("png")]
    [InlineData("pdf")]
    public void What_the_reader_throws_is_not_lost_in_between(string format)
    {
        using var full = new FullDisk();

        var failure = Assert.Throws<IOException>(() => MapExports.Find(format)!.Write(Others.Tea, full, new()));
        Assert.Equal("The disk is full.", failure.InnerException!.Message);
    }

    [Theory]
    [InlineData(1_000, 500, 2, 2_000, 1_000)]
    [InlineData(100_000, 500, 2, 20_000, 100)]
    [InlineData(10_000, 10_000, 2, 6_324, 6_324)]
    [InlineData(100_000, 1, 2, 20_000, 1)]
    public void A_picture_is_as_large_as_asked_for_or_as_may_be(double width, double height, double scale, int expectedWidth, int expectedHeight) =>
        Assert.Equal((expectedWidth, expectedHeight), new PixelBounds(20_000, 40_000_000).Of(width, height, scale));

    /// <summary>Every PNG begins with its size.</summary>
    private static (int Width, int Height) Size(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("The disk is full.");
    }
}
