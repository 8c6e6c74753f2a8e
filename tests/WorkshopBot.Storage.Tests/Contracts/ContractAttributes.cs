using Xunit.Abstractions;
using Xunit.Sdk;

namespace WorkshopBot.Storage.Tests.Contracts;

/// <summary>On a class of contract tests: what its store needs and this machine lacks (null: nothing). Then all of it is skipped.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class NeedsAttribute : Attribute
{
    public abstract string? Missing { get; }
}

/// <summary>Stands for xunit's in this namespace: the contract cannot know what the store that derives it needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("WorkshopBot.Storage.Tests.Contracts.ContractFacts", "WorkshopBot.Storage.Tests")]
public sealed class FactAttribute : Xunit.FactAttribute;

/// <inheritdoc cref="FactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("WorkshopBot.Storage.Tests.Contracts.ContractTheories", "WorkshopBot.Storage.Tests")]
public sealed class TheoryAttribute : Xunit.TheoryAttribute;

public sealed class ContractFacts(IMessageSink diagnostics) : FactDiscoverer(diagnostics)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Skipped.Because(testMethod, discoveryOptions, DiagnosticMessageSink)
        ?? base.Discover(discoveryOptions, testMethod, factAttribute);
}

public sealed class ContractTheories(IMessageSink diagnostics) : TheoryDiscoverer(diagnostics)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        Skipped.Because(testMethod, discoveryOptions, DiagnosticMessageSink)
        ?? base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

internal static class Skipped
{
    public static IEnumerable<IXunitTestCase>? Because(ITestMethod method, ITestFrameworkDiscoveryOptions options, IMessageSink diagnostics)
    {
        var needs = method.TestClass.Class.GetCustomAttributes(typeof(NeedsAttribute).AssemblyQualifiedName!)
            .OfType<ReflectionAttributeInfo>().Select(a => (NeedsAttribute)a.Attribute);
        return needs.Select(n => n.Missing).FirstOrDefault(missing => missing is not null) is { } reason
            ? [new XunitSkippedDataRowTestCase(
                diagnostics, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method, reason)]
            : null;
    }
}
