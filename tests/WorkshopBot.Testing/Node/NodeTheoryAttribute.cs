using Xunit;

namespace WorkshopBot.Testing.Node;

/// <summary>A theory that needs what a <see cref="NodeFactAttribute"/> needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    /// <param name="packages">Folder of the packages, from the repository's root.</param>
    public NodeTheoryAttribute(string packages) => Skip = new NodeFactAttribute(packages).Skip;
}
