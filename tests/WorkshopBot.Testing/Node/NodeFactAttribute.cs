using Xunit;

namespace WorkshopBot.Testing.Node;

/// <summary>
/// A fact that needs Node.js and packages of it, which the build of the test project installs. Where they are missing it is
/// skipped and says so; on a build server (<c>CI=true</c>) it runs all the same, and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    /// <param name="packages">Folder of the packages, from the repository's root.</param>
    public NodeFactAttribute(string packages)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true") return;

        if (!NodeProcess.IsInstalled) Skip = "Node.js is not installed here (no \"node\" on the PATH).";
        else if (!Directory.Exists(Repository.At(packages))) Skip = $"{packages} is not there: the build could not install it.";
    }
}
