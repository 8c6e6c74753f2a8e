using System.Collections.Immutable;
using NodaTime;

namespace WorkshopBot.Engine.Timing;

/// <summary>One or more days of the week. Stored as <c>mon-fri</c> or <c>tue,thu</c>; a range may run on past Sunday.</summary>
public sealed record Weekdays
{
    private const int InAWeek = 7;
    private const int LeastOfARange = 3;

    public static ImmutableArray<string> Names { get; } = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private readonly int bits;

    private Weekdays(int bits) => this.bits = bits;

    /// <summary>Null for what names no days.</summary>
    public static Weekdays? Read(string text)
    {
        var bits = 0;
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-').Select(Number).ToArray();
            if (ends.Length > 2 || ends.Contains(-1)) return null;

            bits |= Bit(ends[^1]);
            for (var day = ends[0]; day != ends[^1]; day = (day + 1) % InAWeek) bits |= Bit(day);
        }

        return new(bits);
    }

    public static Weekdays Of(IsoDayOfWeek day) => new(Bit((int)day - 1));

    public IEnumerable<IsoDayOfWeek> Days => Enumerable.Range(0, InAWeek).Where(Has).Select(day => (IsoDayOfWeek)(day + 1));

    public bool Contains(IsoDayOfWeek day) => Has((int)day - 1);

    public override string ToString()
    {
        if (bits == Bit(InAWeek) - 1) return "mon-sun";

        return string.Join(',', Enumerable.Range(0, InAWeek).Where(day => Has(day) && !Has(day - 1)).Select(Run));
    }

    private string Run(int first)
    {
        var run = Enumerable.Range(first, InAWeek).TakeWhile(Has).Select(day => Names[day % InAWeek]).ToArray();
        return run.Length >= LeastOfARange ? $"{run[0]}-{run[^1]}" : string.Join(',', run);
    }

    private bool Has(int day) => (bits & Bit((day + InAWeek) % InAWeek)) != 0;

    private static int Number(string name) => Names.IndexOf(name.ToLowerInvariant());

    private static int Bit(int day) => 1 << day;
}
