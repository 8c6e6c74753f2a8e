using WorkshopBot.Storage.Tests.Contracts;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Storage.Tests.Azure;

[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAzuriteAttribute : NeedsAttribute
{
    public override string? Missing => Azurite.Missing;
}
