using Xunit;

namespace WorkshopBot.Testing.Node;

/// <summary>
/// A fact that needs Node.js. Where there is none it is skipped and says so; on a build server (<c>CI=true</c>) it
/// runs all the same, and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!NodeProcess.IsInstalled && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = "Node.js is not installed here (no \"node\" on the PATH).";
        }
    }
}
