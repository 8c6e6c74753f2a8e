namespace WorkshopBot.Testing.Pairs;

/// <summary>How often something that suggests groups is right about labelled pairs.</summary>
/// <param name="Right">Suggested, and the same.</param>
/// <param name="Wrong">Suggested, and different.</param>
/// <param name="Missed">The same, and not suggested.</param>
public sealed record Tally(int Right, int Wrong, int Missed)
{
    public static Tally Of(IEnumerable<LabelledPair> pairs, Func<LabelledPair, bool> isSuggested)
    {
        var (right, wrong, missed) = (0, 0, 0);
        foreach (var pair in pairs)
        {
            switch (isSuggested(pair), pair.IsSame)
            {
                case (true, true): right++; break;
                case (true, false): wrong++; break;
                case (false, true): missed++; break;
            }
        }

        return new(right, wrong, missed);
    }

    /// <summary>Of what is suggested, how much is the same. Whoever suggests nothing is never wrong.</summary>
    public double Precision => Right + Wrong == 0 ? 1 : (double)Right / (Right + Wrong);

    /// <summary>Of what is the same, how much is suggested.</summary>
    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
