using WorkshopBot.Testing;

namespace WorkshopBot.Browser.Tests.Running;

/// <summary>Pictures of what people saw, for those who want to look at them.</summary>
internal static class Album
{
    private static readonly string Folder = Repository.At("artifacts/screenshots");

    /// <param name="name">Starts with the number of the step, so that the folder is in order.</param>
    public static Task Keep(this Guest guest, string name) =>
        guest.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png") });

    /// <summary>All of the page, also what is to be scrolled to.</summary>
    public static Task KeepWhole(this Guest guest, string name) =>
        guest.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), FullPage = true });
}
