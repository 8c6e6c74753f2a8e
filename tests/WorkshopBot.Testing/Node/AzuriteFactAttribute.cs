using Xunit;

namespace WorkshopBot.Testing.Node;

/// <summary>A fact that needs <see cref="Azurite"/>. Where it is missing it is skipped and says so; on a build server it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AzuriteFactAttribute : FactAttribute
{
    public AzuriteFactAttribute() => Skip = Azurite.Missing;
}

/// <inheritdoc cref="AzuriteFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AzuriteTheoryAttribute : TheoryAttribute
{
    public AzuriteTheoryAttribute() => Skip = Azurite.Missing;
}
