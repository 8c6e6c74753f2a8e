using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;
using static WorkshopBot.Cards.Templates.Functions.Evaluators;

namespace WorkshopBot.Cards.Templates.Functions;

internal static class Conversions
{
    public static IEnumerable<Function> All { get; } =
    [
        new("int", ReturnType.Number, Signature.One, Eager(Verifies.Nothing, Int)),
        new("float", ReturnType.Number, Signature.One, Eager(Verifies.Nothing, Float)),
        new("string", ReturnType.Text, Signature.Of(ReturnType.Any).Or(ReturnType.Text),
            Eager(Verifies.Nothing, Text)),
        new("jsonStringify", ReturnType.Text, Signature.One,
            Eager(Verifies.Nothing, v => Stringify.Of(v[0]) is { } text ? Value.Of(text) : Value.Undefined)),
        new("formatNumber", ReturnType.Text, Signature.Of(ReturnType.Number, ReturnType.Number).Or(ReturnType.Text),
            Eager(Verifies.Nothing, FormatNumber)),
        new("uriComponent", ReturnType.Text, Signature.One, Eager(Verifies.Text, v => Component.Encode(v[0].Text))),
        new("uriComponentToString", ReturnType.Text, Signature.One,
            Eager(Verifies.Text, v => Component.Decode(v[0].Text))),
    ];

    private static Value Int(Value[] values) => values[0] switch
    {
        { IsText: true } text => Checked(Script.WholeNumber(text.Text, hexadecimal: false)),
        { IsNumber: true } number => Value.Of(Script.WholeNumber(Script.Text(number), hexadecimal: false)),
        _ => Value.Undefined,
    };

    private static Value Float(Value[] values) => values[0] switch
    {
        { IsText: true } text => Checked(Script.DecimalNumber(text.Text)),
        { IsNumber: true } number => number,
        _ => Value.Undefined,
    };

    private static Value Checked(double number) =>
        double.IsNaN(number) ? Value.Failed("it does not begin with a number") : Value.Of(number);

    private static Value Text(Value[] values)
    {
        if (values[0].IsText) return values[0];
        if (!values[0].IsNumber) return Value.Of(Stringify.Common(values[0]));

        var written = Script.Text(values[0]);
        var decimals = written.Contains('.') ? written.Length - written.IndexOf('.') - 1 : 0;
        return Value.Of(NumberFormat.For(Locale(values, 1)).Fixed(values[0].Number, decimals));
    }

    private static Value FormatNumber(Value[] values)
    {
        if (!values[0].IsNumber || !values[1].IsNumber)
            return Value.Failed("a number and a number of decimals are needed");
        if (!values[1].IsInteger || values[1].Number < 0)
            return Value.Failed("the number of decimals is a whole number from 0");

        var rounded = Arithmetic.Rounded(values[0].Number, values[1].Number);
        return Value.Of(NumberFormat.For(Locale(values, 2)).Fixed(rounded, (int)Math.Min(values[1].Number, NumberFormat.MostDecimals)));
    }

    private static string Locale(Value[] values, int at) =>
        values.Length > at && values[at].IsText ? values[at].Text : "en-US";
}
