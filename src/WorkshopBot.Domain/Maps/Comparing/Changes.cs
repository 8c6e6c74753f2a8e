namespace WorkshopBot.Domain.Maps.Comparing;

/// <summary>In what an element of one map differs from the same one of another.</summary>
[Flags]
public enum Changes
{
    None = 0,

    /// <summary>Other words; case and spaces are none.</summary>
    Renamed = 1,

    /// <summary>A stage: in another order. Anything else: at another stage.</summary>
    Moved = 2,

    /// <summary>Mean, median, spread or how many rated.</summary>
    Feeling = 4,
    Disagreement = 8,
    Severity = 16,
    Evidence = 32,
    Reports = 64,
    Rank = 128,
    Score = 256,
    Owner = 512,
}
