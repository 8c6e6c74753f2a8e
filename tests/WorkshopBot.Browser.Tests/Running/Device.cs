using Microsoft.Playwright;

namespace WorkshopBot.Browser.Tests.Running;

/// <summary>What somebody sits in front of, and how it is set.</summary>
internal sealed record Device(int Width, int Height, bool Touch)
{
    public static readonly Device Phone = new(360, 740, Touch: true);
    public static readonly Device Desktop = new(1280, 800, Touch: false);

    public string Language { get; init; } = "en";

    public ColorScheme Colours { get; init; } = ColorScheme.Light;

    public ReducedMotion Motion { get; init; } = ReducedMotion.NoPreference;

    public BrowserNewContextOptions Options(Uri address) => new()
    {
        BaseURL = address.ToString(),
        ViewportSize = new() { Width = Width, Height = Height },
        IsMobile = Touch,
        HasTouch = Touch,
        Locale = Language,
        ColorScheme = Colours,
        ReducedMotion = Motion,
    };
}
