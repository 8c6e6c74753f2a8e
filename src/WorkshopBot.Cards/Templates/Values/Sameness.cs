using System.Runtime.CompilerServices;

namespace WorkshopBot.Cards.Templates.Values;

/// <summary>What a <c>Set</c> of JavaScript takes for one: lists and objects are only themselves.</summary>
internal sealed class Sameness : IEqualityComparer<Value>
{
    public static readonly Sameness Instance = new();

    public bool Equals(Value x, Value y) =>
        Script.Same(x, y) || (x.Kind == Kind.Number && y.Kind == Kind.Number && double.IsNaN(x.Number) && double.IsNaN(y.Number));

    public int GetHashCode(Value obj) => obj.Kind switch
    {
        Kind.Boolean or Kind.Number => (obj.Number + 0.0).GetHashCode(),
        Kind.Text => obj.Text.GetHashCode(StringComparison.Ordinal),
        Kind.List or Kind.Object => RuntimeHelpers.GetHashCode(obj.Identity),
        _ => (int)obj.Kind,
    };
}
