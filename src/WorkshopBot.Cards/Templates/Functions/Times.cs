using WorkshopBot.Cards.Templates.Expressions;
using WorkshopBot.Cards.Templates.Values;
using static WorkshopBot.Cards.Templates.Functions.Evaluators;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>
/// Times that stand in data, all in UTC. There is no clock here: a card is the same whenever it is expanded.
/// </summary>
internal static class Times
{
    private const double TicksOfMillisecond = 10_000;

    private static readonly ReturnType[] PatternAndLocale = [ReturnType.Text, ReturnType.Text];

    public static IEnumerable<Function> All { get; } =
    [
        new("formatDateTime", ReturnType.Text, Signature.Of(ReturnType.Text).Or(PatternAndLocale),
            Eager(Verifies.Nothing, FormatDateTime)),
        new("formatEpoch", ReturnType.Text, Signature.Of(ReturnType.Number).Or(PatternAndLocale),
            Eager(Verifies.Nothing, FormatEpoch)),
        new("formatTicks", ReturnType.Text, Signature.Of(ReturnType.Number).Or(PatternAndLocale),
            Eager(Verifies.Nothing, FormatTicks)),
        Adding("addDays", t => t.Day, (t, n) => t.AddDays(n)),
        Adding("addHours", t => t.Hour, (t, n) => t.AddHours(n)),
        Adding("addMinutes", t => t.Minute, (t, n) => t.AddMinutes(n)),
        Adding("addSeconds", t => t.Second, (t, n) => t.AddSeconds(n)),
        Shifting("addToTime", 1),
        Shifting("subtractFromTime", -1),
        Starting("startOfDay", t => t.Date),
        Starting("startOfHour", t => t.Date.AddHours(t.Hour)),
        Starting("startOfMonth", t => t.Date.AddDays(1 - t.Day)),
        Part("year", ReturnType.Number, t => Value.Of(t.Year)),
        Part("month", ReturnType.Number, t => Value.Of(t.Month)),
        Part("dayOfMonth", ReturnType.Number, t => Value.Of(t.Day)),
        Part("dayOfWeek", ReturnType.Number, t => Value.Of((int)t.DayOfWeek)),
        Part("dayOfYear", ReturnType.Number, t => Value.Of(t.DayOfYear)),
        Part("date", ReturnType.Text, t => Value.Of(TimePattern.Write(t, "M/DD/YYYY"))),
        new("dateTimeDiff", ReturnType.Number, Signature.Of(ReturnType.Text, ReturnType.Text),
            Eager(Verifies.Nothing, v =>
            Exact(v[0], out var a) is { IsError: true } one ? one
            : Exact(v[1], out var b) is { IsError: true } other ? other
            : Value.Of((a - b).TotalMilliseconds * TicksOfMillisecond))),
    ];

    private static Function Adding(string name, Func<DateTime, int> unit, Func<DateTime, double, DateTime> add) => new(
        name,
        ReturnType.Text,
        Signature.Of(ReturnType.Text, ReturnType.Number).Or(PatternAndLocale),
        Eager(Verifies.Nothing, v =>
        {
            if (!v[1].IsNumber) return Value.Failed($"{Script.Text(v[1])} is not a number");
            if (Exact(v[0], out var time) is { IsError: true } failed) return failed;

            // A fraction is cut off from what the sum is, and not from what is added.
            var whole = Math.Truncate(unit(time) + v[1].Number) - unit(time);
            return Write(Timestamp.InRange(() => add(time, whole)), v, 4);
        }));

    private static Function Shifting(string name, int sign) => new(
        name,
        ReturnType.Text,
        Signature.Of(ReturnType.Text, ReturnType.Number, ReturnType.Text).Or(PatternAndLocale),
        Eager(Verifies.Nothing, v =>
        {
            if (!v[1].IsInteger || !v[2].IsText) return Value.Failed("a whole number and a unit are needed");
            if (Exact(v[0], out var time) is { IsError: true } failed) return failed;

            return Shift(time, v[2].Text, sign * v[1].Number) is { } shifted ? Write(shifted, v, 5)
                // The reference would add milliseconds, but subtract nothing.
                : sign > 0 ? throw new RefusedException($"{v[2].Text} is not a unit of time")
                : Value.Failed($"{v[2].Text} is not a unit of time");
        }));

    private static Function Starting(string name, Func<DateTime, DateTime> start) => new(
        name,
        ReturnType.Text,
        Signature.Of(ReturnType.Text).Or(PatternAndLocale),
        Eager(Verifies.Nothing, v => Exact(v[0], out var time) is { IsError: true } failed ? failed : Write(start(time), v, 3)));

    private static Function Part(string name, ReturnType returns, Func<DateTime, Value> part) => new(
        name,
        returns,
        Signature.Of(ReturnType.Text),
        Eager(Verifies.Nothing, v => Exact(v[0], out var time) is { IsError: true } failed ? failed : part(time)));

    private static DateTime? Shift(DateTime time, string unit, double count) => Timestamp.InRange(() => unit switch
    {
        "Second" => time.AddSeconds(count),
        "Minute" => time.AddMinutes(count),
        "Hour" => time.AddHours(count),
        "Day" => time.AddDays(count),
        "Week" => time.AddDays(7 * count),
        "Month" => time.AddMonths((int)Math.Clamp(count, int.MinValue, int.MaxValue)),
        "Year" => time.AddYears((int)Math.Clamp(count, int.MinValue, int.MaxValue)),
        _ => DateTime.MinValue,
    }) is var shifted && shifted != DateTime.MinValue ? shifted : null;

    private static Value FormatDateTime(Value[] values) => values[0] switch
    {
        { IsText: false } other => Value.Failed($"{Script.Text(other)} is not a time"),
        { Text: var text } when Timestamp.Lenient(text) is { } time => Write(time, values, 3),
        { Text: var text } => Value.Failed($"'{text}' is not a time"),
    };

    private static Value FormatEpoch(Value[] values) => values[0].IsNumber
        ? Write(FromEpoch(Math.Truncate(values[0].Number * 1000)), values, 3)
        : Value.Failed($"{Script.Text(values[0])} is not a number");

    private static Value FormatTicks(Value[] values)
    {
        if (!values[0].IsInteger) return Value.Failed($"{Script.Text(values[0])} is not a whole number");

        return Write(FromEpoch(Math.Truncate((values[0].Number - DateTime.UnixEpoch.Ticks) / TicksOfMillisecond)), values, 3);
    }

    private static DateTime FromEpoch(double milliseconds) =>
        Timestamp.InRange(() => DateTime.UnixEpoch.AddMilliseconds(milliseconds));

    private static Value Exact(Value value, out DateTime time)
    {
        var exact = value.IsText ? Timestamp.Exact(value.Text) : null;
        time = exact ?? default;
        return exact is null ? Value.Failed($"{Script.Text(value)} is not a time such as 2026-11-21T08:05:09.000Z") : Value.Undefined;
    }

    /// <summary>
    /// The pattern comes before the locale; with a locale of another kind there is no pattern either.
    /// </summary>
    private static Value Write(DateTime time, Value[] values, int most)
    {
        var pattern = TimePattern.Usual;
        var isGiven = values.Length >= most - 1 && values[most - 2].IsText && (values.Length < most || values[most - 1].IsText);
        if (isGiven) pattern = TimePattern.Translated(values[most - 2].Text);
        return Value.Of(TimePattern.Write(time, pattern));
    }
}
