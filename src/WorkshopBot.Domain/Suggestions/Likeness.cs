namespace WorkshopBot.Domain.Suggestions;

/// <summary>How far two texts say the same, by what of each the other does not say.</summary>
/// <param name="Less">0 to 1: of the one that says less.</param>
/// <param name="More">Of the one that says more.</param>
/// <param name="IsExchanged">Each names something that the other does not.</param>
internal readonly record struct Likeness(double Less, double More, bool IsExchanged)
{
    public static Likeness None { get; } = new(1, 1, IsExchanged: true);

    // In a long text one other word for the same is likelier than another thing.
    private const double LongText = 0.08;

    /// <summary>With more than this unsaid two texts are different things.</summary>
    public const double MostUnsaid = 0.6;

    /// <summary>
    /// One text may add something. When both say something that the other does not, one thing stands in the place of another.
    /// </summary>
    public bool IsSame => Less <= (IsExchanged ? LongText : 0.17) && More <= 0.4;

    /// <summary>Not the same, but no reason to keep apart what others hold together.</summary>
    public bool MayStandTogether => Less <= 0.35 && More <= MostUnsaid;

    public double Distance => Less + More;
}
