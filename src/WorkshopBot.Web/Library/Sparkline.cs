using System.Collections.Immutable;
using System.Globalization;
using WorkshopBot.Engine.Mapping;

namespace WorkshopBot.Web.Library;

/// <summary>The curve of a map as small as a word: feelings from −2 below to +2 above, stages in reading direction.</summary>
/// <param name="Lines">Points of SVG polylines; a line ends where nobody could say.</param>
public sealed record Sparkline(ImmutableArray<string> Lines, ImmutableArray<Sparkline.Dot> Dots)
{
    public const int Width = 168;
    public const int Height = 44;

    private const double Margin = 6;
    private const double Highest = 2;

    /// <summary>Where nothing was felt.</summary>
    public static double Middle => Height / 2.0;

    /// <summary>Null where no stage was rated.</summary>
    public static Sparkline? Of(ImmutableArray<LibraryStage> stages, bool rightToLeft)
    {
        var dots = stages
            .Select((stage, i) => stage.Mean is { } mean ? Place(i, stages.Length, mean, rightToLeft) : null).ToList();
        return dots.TrueForAll(d => d is null) ? null : new(Joined(dots), [.. dots.OfType<Dot>()]);
    }

    private static Dot Place(int stage, int stages, double mean, bool rightToLeft)
    {
        var along = stages == 1 ? 0.5 : stage / (stages - 1.0);
        return new(
            Margin + ((rightToLeft ? 1 - along : along) * (Width - (2 * Margin))),
            Middle - (Math.Clamp(mean, -Highest, Highest) / Highest * (Middle - Margin)),
            mean <= -0.5 ? "low" : mean >= 0.5 ? "high" : "even");
    }

    private static ImmutableArray<string> Joined(List<Dot?> dots)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = new List<string>();
        foreach (var dot in dots.Append(null))
        {
            if (dot is not null)
            {
                line.Add($"{dot.X},{dot.Y}");
                continue;
            }

            if (line.Count > 1) lines.Add(string.Join(' ', line));
            line.Clear();
        }

        return lines.ToImmutable();
    }

    /// <param name="Feeling"><c>low</c>, <c>even</c> or <c>high</c>.</param>
    public sealed record Dot(string X, string Y, string Feeling)
    {
        public Dot(double x, double y, string feeling) : this(Said(x), Said(y), feeling)
        {
        }

        private static string Said(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
    }
}
