using WorkshopBot.Testing;

namespace WorkshopBot.Server.Tests.Packaging;

/// <summary>https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons.</summary>
public sealed class TeamsIconTests
{
    [Fact]
    public void The_icon_in_color_is_large_and_fills_its_square()
    {
        var icon = Icon("color.png");

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.All(icon.Points, point => Assert.Equal(byte.MaxValue, point.Alpha));
        Assert.True(icon.Points.Distinct().Count() > 100);
    }

    [Fact]
    public void The_outline_is_white_on_nothing()
    {
        var icon = Icon("outline.png");

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.All(icon.Points.Where(p => p.Alpha > 0), p => Assert.Equal((255, 255, 255), (p.Red, p.Green, p.Blue)));
        Assert.Contains(icon.Points, p => p.Alpha == 0);
        Assert.Contains(icon.Points, p => p.Alpha == 255);
    }

    private static Png Icon(string name) => Png.Read(File.ReadAllBytes(Repository.At($"manifests/teams/{name}")));
}
