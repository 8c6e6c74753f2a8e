using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Domain.Events;

namespace WorkshopBot.Domain.Tests;

/// <summary>What the compiler cannot hold together.</summary>
public sealed class LintTests
{
    public static TheoryData<Type> Commands => [.. typeof(Command).GetNestedTypes().Where(t => t.IsAssignableTo(typeof(Command)))];

    public static TheoryData<Type> Events => [.. typeof(WorkshopEvent).GetNestedTypes().Where(t => t.IsAssignableTo(typeof(WorkshopEvent)))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_a_rule(Type type)
    {
        // A facilitator's, so that it is not refused before it reaches its rule; what it says is of no matter here.
        var session = Of("stages");
        try
        {
            session.Decide(Ana, (Command)Sample(type));
        }
        catch (UnreachableException)
        {
            Assert.Fail($"Decider has no rule for {type.Name}.");
        }
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_that_does_not_fit_changes_nothing_and_does_not_throw(Type type)
    {
        var @event = (WorkshopEvent)Sample(type);

        if (@event is not WorkshopEvent.Started) Assert.IsType<Workshop.NotStarted>(NotStarted().State.Apply(new(new("x"), Ana, [@event]), default));
        Of("stages").Running.Apply(new(new("x"), Ana, [@event]), default);
    }

    [Fact]
    public void Every_refusal_has_a_code_of_its_own()
    {
        var refusals = typeof(Refusal).GetNestedTypes().Where(t => t.IsAssignableTo(typeof(Refusal))).Select(t => ((Refusal)Sample(t)).Code).ToList();

        Assert.Equal(refusals.Count, refusals.Distinct().Count());
        Assert.All(refusals, code => Assert.Matches("^[a-z-]+$", code));
    }

    /// <summary>Something of the type whose every part is an empty one, and no index, id or text names anything.</summary>
    private static object Sample(Type type)
    {
        if (type == typeof(string)) return "?";
        if (type == typeof(int)) return 99;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) return type.GetField("Empty")!.GetValue(null)!;
        if (type == typeof(Fields.Payload)) return Fields.Payload.Empty;
        if (type.IsAbstract) return RuntimeHelpers.GetUninitializedObject(type.GetNestedTypes().First(t => t.IsAssignableTo(type)));
        if (type.IsValueType || Nullable.GetUnderlyingType(type) is not null) return type == typeof(ElementId) ? new ElementId("?") : Activator.CreateInstance(type)!;
        if (type.IsGenericType) return type.GetField("Empty", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Sample(p.ParameterType))]);
    }
}
