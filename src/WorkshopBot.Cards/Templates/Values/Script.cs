using System.Text;
using System.Text.RegularExpressions;

namespace WorkshopBot.Cards.Templates.Values;

/// <summary>The conversions of JavaScript between values, texts and numbers.</summary>
internal static partial class Script
{
    /// <summary><c>toString()</c>, and "null" and "undefined" for what has none.</summary>
    public static string Text(Value value) => value.Kind switch
    {
        Kind.Undefined or Kind.Void => "undefined",
        Kind.Null => "null",
        Kind.Boolean => value.Boolean ? "true" : "false",
        Kind.Number => NumberText.Of(value.Number),
        Kind.Text => value.Text,
        Kind.List => Join(value, ","),
        Kind.Error => value.Error,
        _ => "[object Object]",
    };

    public static string Text(double number) => NumberText.Of(number);

    /// <summary><c>join()</c>: null and undefined are empty.</summary>
    public static string Join(Value list, string separator)
    {
        Deep.Guard();
        var text = new StringBuilder();
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0) text.Append(separator);
            if (list[i] is { IsNothing: false } item) text.Append(Text(item));
            Deep.GuardLength(text.Length);
        }

        return text.ToString();
    }

    /// <summary>Null, undefined and false are false. Everything else, 0 and "" with it, is true.</summary>
    public static bool IsTrue(Value value) => value.Kind switch
    {
        Kind.Boolean => value.Boolean,
        Kind.Undefined or Kind.Null => false,
        _ => true,
    };

    /// <summary><c>===</c></summary>
    public static bool Same(Value left, Value right) => left.Kind == right.Kind && left.Kind switch
    {
        Kind.Boolean or Kind.Number => left.Number == right.Number,
        Kind.Text => left.Text == right.Text,
        Kind.List or Kind.Object => ReferenceEquals(left.Identity, right.Identity),
        _ => true,
    };

    /// <summary><c>parseInt(text)</c>: the number that the text begins with, or NaN.</summary>
    public static double WholeNumber(string text, bool hexadecimal = true)
    {
        var rest = text.AsSpan().TrimStart(WhiteSpace.Characters);
        var sign = rest is ['-', ..] ? -1 : 1;
        if (rest is ['-' or '+', ..]) rest = rest[1..];

        var radix = hexadecimal && rest is ['0', 'x' or 'X', ..] ? 16 : 10;
        if (radix == 16) rest = rest[2..];

        var length = 0;
        while (length < rest.Length && (radix == 16 ? char.IsAsciiHexDigit(rest[length]) : char.IsAsciiDigit(rest[length]))) length++;
        if (length == 0) return double.NaN;
        if (radix == 10) return sign * double.Parse(rest[..length]);

        var number = 0d;
        foreach (var digit in rest[..length]) number = (number * radix) + Convert.ToInt32(digit.ToString(), radix);
        return sign * number;
    }

    /// <summary><c>parseFloat(text)</c>: the number that the text begins with, or NaN.</summary>
    public static double DecimalNumber(string text)
    {
        var rest = text.AsSpan().TrimStart(WhiteSpace.Characters);
        var match = Decimal().Match(rest.ToString());
        return match.Value.TrimStart('+', '-') switch
        {
            "" => double.NaN,
            "Infinity" => match.Value[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
            _ => double.Parse(match.Value),
        };
    }

    [GeneratedRegex(@"\A[+-]?(Infinity|([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?)")]
    private static partial Regex Decimal();
}
