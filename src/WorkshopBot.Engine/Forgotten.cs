namespace WorkshopBot.Engine;

/// <summary>What was forgotten, in numbers alone: it may be printed and logged.</summary>
/// <param name="Workshops">Deleted whole, with everybody in them, their finished maps, keys, places and wakes.</param>
/// <param name="Memberships">Workshops that a forgotten person took part in. Their named contributions stay there as nobody's.</param>
/// <param name="Installations">Deleted with their tokens.</param>
public sealed record Forgotten(int Workshops = 0, int Memberships = 0, int Installations = 0)
{
    /// <summary>
    /// How many of the memberships' workshops hold contributions of anonymous steps. Whether some are the forgotten person's cannot be
    /// found out, because nobody's name stands with them; so they stay as they are.
    /// </summary>
    public int WithAnonymous { get; init; }

    /// <summary>Finished maps whose rows were written again without the name.</summary>
    public int MapsRewritten { get; init; }

    /// <summary>Workshops whose log this version cannot read, and which were therefore left as they are.</summary>
    public int Unreadable { get; init; }

    public static Forgotten operator +(Forgotten a, Forgotten b) => Add(a, b);

    public static Forgotten Add(Forgotten left, Forgotten right) =>
        new(left.Workshops + right.Workshops, left.Memberships + right.Memberships, left.Installations + right.Installations)
        {
            WithAnonymous = left.WithAnonymous + right.WithAnonymous,
            MapsRewritten = left.MapsRewritten + right.MapsRewritten,
            Unreadable = left.Unreadable + right.Unreadable,
        };
}
