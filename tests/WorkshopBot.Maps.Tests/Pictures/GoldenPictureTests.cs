using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Pictures;
using WorkshopBot.Maps.Tests.Samples;
using WorkshopBot.Testing;

namespace WorkshopBot.Maps.Tests.Pictures;

/// <summary>
/// Golden/pictures as librsvg draws them: people look at them when they change, and <c>WRITE_SAMPLES=1</c> writes them anew. They are
/// compared from so far that fonts of another version do not matter.
/// </summary>
public sealed class GoldenPictureTests
{
    private const double MostOnAverage = 5;
    private const double MostAnywhere = 90;

    private static readonly PixelBounds Small = new(900, 300_000);

    private static Dictionary<string, (JourneyMap Map, MapLook Look)> Pictures { get; } = new()
    {
        ["bike-shop-wall"] = (Examples.Of("bike-shop"), Looks.Light("wall")),
        ["bank-account-ar-compact-dark"] = (Examples.Of("bank-account-ar"), Looks.Dark("compact")),
        ["hospital-visit-compact"] = (Examples.Of("hospital-visit"), Looks.Light("compact")),
        ["express-parcel-story-dark"] = (Examples.Of("express-parcel"), Looks.Dark("story")),
    };

    public static TheoryData<string> Names => [.. Pictures.Keys];

    private static string Source(string name) => Repository.At($"tests/WorkshopBot.Maps.Tests/Golden/pictures/{name}.png");

    [PictureTheory]
    [MemberData(nameof(Names))]
    public void A_picture_looks_from_afar_as_it_did(string name)
    {
        var drawn = Drawn(name);
        if (Environment.GetEnvironmentVariable("WRITE_SAMPLES") == "1") File.WriteAllBytes(Source(name), drawn);

        var (before, now) = (GreyPicture.Of(File.ReadAllBytes(Source(name))), GreyPicture.Of(drawn));

        Assert.Equal((before.Columns, before.Rows), (now.Columns, now.Rows));
        Assert.InRange(before.Differences(now).Average(), 0, MostOnAverage);
        Assert.InRange(before.Differences(now).Max(), 0, MostAnywhere);
    }

    [PictureFact]
    public void Another_picture_is_seen_to_be_another()
    {
        var (light, dark) = (GreyPicture.Of(Drawn("hospital-visit-compact")), GreyPicture.Of(Drawn(Examples.Of("hospital-visit"), Looks.Dark("compact"))));
        var other = GreyPicture.Of(Drawn(Examples.Of("bike-shop"), Looks.Light("compact")));

        Assert.InRange(light.Differences(dark).Average(), 100, 255);
        Assert.InRange(light.Differences(other).Average(), MostOnAverage, 255);
    }

    private static byte[] Drawn(string name) => Drawn(Pictures[name].Map, Pictures[name].Look);

    private static byte[] Drawn(JourneyMap map, MapLook look)
    {
        using var picture = new MemoryStream();
        MapPainter.Png(map, look, picture, scale: 1, Small);
        return picture.ToArray();
    }
}
