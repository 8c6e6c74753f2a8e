using WorkshopBot.Maps.Pictures;

namespace WorkshopBot.Maps.Tests.Pictures;

/// <summary>A fact that needs librsvg; on a build server it runs all the same, and fails without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PictureFactAttribute : FactAttribute
{
    public PictureFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && !MapPainter.IsAvailable) Skip = "librsvg is not installed here.";
    }
}

/// <summary>A theory that needs what a <see cref="PictureFactAttribute"/> needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PictureTheoryAttribute : TheoryAttribute
{
    public PictureTheoryAttribute() => Skip = new PictureFactAttribute().Skip;
}
