using System.Globalization;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.Templates.Values;

/// <summary>
/// Reaching into values, with the leniency of the template language: names are compared without regard to
/// case.
/// </summary>
internal static class Access
{
    public static Value Property(this Value instance, string name)
    {
        switch (instance.Kind)
        {
            case Kind.Object:
                return OfObject(instance, name);
            case Kind.List:
                return Position(name, instance.Count) is { } i ? instance[i] : Value.Undefined;
            case Kind.Text:
                return Position(name, instance.Text.Length) is { } c ? Value.Of(instance.Text[c].ToString()) : Value.Undefined;
            default:
                return Value.Undefined;
        }
    }

    public static Value Item(this Value instance, double index)
    {
        if (instance.IsNothing) return Value.Undefined;
        if (!instance.IsList) return Value.Failed($"{Script.Text(instance)} is not a collection");

        return index >= 0 && index < instance.Count ? instance[(int)index] : Value.Failed($"{Script.Text(index)} is out of range");
    }

    /// <summary>Follows the parts of a path; where one leads nowhere the rest does, too.</summary>
    public static Value Follow(this Value start, ReadOnlySpan<PathPart> parts)
    {
        var value = start;
        foreach (var part in parts)
        {
            value = part.Index is { } index && value.IsList ? value.Item(index) : value.Property(part.Name);
            if (value.IsError) return Value.Undefined;
        }

        return value;
    }

    private static Value OfObject(Value instance, string name)
    {
        if (instance.Identity is JsonObject json)
        {
            // The first that matches, even where a later one is written the same.
            foreach (var (key, node) in json)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return Value.From(node);
            }

            return Value.Undefined;
        }

        foreach (var (key, value) in (OrderedDictionary<string, Value>)instance.Identity!)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        }

        return Value.Undefined;
    }

    private static int? Position(string name, int count) =>
        int.TryParse(name, NumberStyles.None, null, out var i) && i < count && (name.Length == 1 || name[0] != '0') ? i : null;
}
