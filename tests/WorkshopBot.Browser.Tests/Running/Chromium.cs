using Microsoft.Playwright;

namespace WorkshopBot.Browser.Tests.Running;

/// <summary>The browser that is installed here. None is ever downloaded.</summary>
internal static class Chromium
{
    public const string Variable = "CHROMIUM_PATH";

    public static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Null where there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen ? chosen : OnPath();

    /// <summary>A new one, with a profile that nobody has used.</summary>
    /// <param name="more">How it is started besides.</param>
    public static Task<IBrowser> Launch(IPlaywright playwright, params string[] more) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path ?? throw new InvalidOperationException($"Chromium is not installed: set {Variable}, or put one of {string.Join(", ", Names)} on the PATH."),
        Args = [.. Arguments, .. more],
    });

    private static string? OnPath() => (
        from name in Names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        let file = System.IO.Path.Combine(folder, name)
        where File.Exists(file)
        select file).FirstOrDefault();
}
