using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>How most functions come to their arguments.</summary>
internal static class Evaluators
{
    /// <summary>All arguments are evaluated and checked first; one that fails is what the function gives.</summary>
    public static Evaluator Eager(Verify verify, Func<Value[], Value> function) => (call, scope, substitutes) =>
        Arguments(call, scope, substitutes, verify, out var values) is { IsError: true } failed ? failed : function(values);

    public static Evaluator Eager(Verify verify, Func<Value[], Scope, Value> function) => (call, scope, substitutes) =>
        Arguments(call, scope, substitutes, verify, out var values) is { IsError: true } failed ? failed : function(values, scope);

    /// <summary>From left to right, two at a time.</summary>
    public static Evaluator Sequence(Verify verify, Func<Value, Value, Value> function) => Eager(verify, values =>
    {
        var soFar = values[0];
        for (var i = 1; i < values.Length && !soFar.IsError; i++) soFar = function(soFar, values[i]);
        return soFar;
    });

    /// <summary>What cannot be evaluated, or is of the wrong kind, compares as false.</summary>
    public static Evaluator Comparison(Verify verify, Func<Value[], Value> function) => (call, scope, _) =>
        Arguments(call, scope, false, verify, out var values).IsError ? Value.Of(false) : function(values);

    /// <returns>The first failure, or undefined.</returns>
    public static Value Arguments(Call call, Scope scope, bool substitutes, Verify verify, out Value[] values)
    {
        values = new Value[call.Arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var value = call.Arguments[i].Operand(scope, substitutes);
            if (value.IsError) return value;
            if (verify(value, i) is { } problem) return Value.Failed($"{call.Arguments[i]} {problem}");

            values[i] = value;
        }

        return Value.Undefined;
    }
}
