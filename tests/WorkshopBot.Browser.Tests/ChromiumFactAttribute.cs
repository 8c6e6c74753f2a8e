using WorkshopBot.Browser.Tests.Running;
using WorkshopBot.Testing;

namespace WorkshopBot.Browser.Tests;

/// <summary>
/// A fact that needs Chromium. Where there is none it is skipped and says so; on a build server (<c>CI=true</c>) it runs all the
/// same, and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    /// <param name="packages">Folder of packages from npm that it needs besides, from the repository's root.</param>
    public ChromiumFactAttribute(string? packages = null)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true") return;

        if (Chromium.Path is null) Skip = $"No Chromium here: none of {string.Join(", ", Chromium.Names)} on the PATH, and {Chromium.Variable} is not set.";
        else if (packages is not null && !Directory.Exists(Repository.At(packages))) Skip = $"{packages} is not there: the build could not install it.";
    }
}
