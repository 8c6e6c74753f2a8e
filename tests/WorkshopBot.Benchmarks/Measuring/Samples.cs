namespace WorkshopBot.Benchmarks.Measuring;

/// <summary>Figures of the same thing, measured again and again.</summary>
internal sealed class Samples
{
    private readonly List<double> values = [];

    public void Add(double value) => values.Add(value);

    public void Add(IEnumerable<double> more) => values.AddRange(more);

    public void Add(Samples more) => values.AddRange(more.values);

    public int Total => values.Count;

    /// <summary>How many are not above it.</summary>
    public int Within(double most) => values.Count(v => v <= most);

    public double Median => Quantile(0.5);

    public double Least => values.Min();

    public double Most => values.Max();

    /// <summary>The value that this share of all is not above.</summary>
    public double Quantile(double share)
    {
        values.Sort();
        return values[Math.Clamp((int)Math.Ceiling(share * values.Count) - 1, 0, values.Count - 1)];
    }
}
