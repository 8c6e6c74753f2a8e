namespace WorkshopBot.Hammer.Load;

/// <summary>What people write: of all lengths, the same for the same seed, name and number.</summary>
internal static class Words
{
    private static readonly string[] Some =
    [
        "waits", "at the counter", "in the app", "prints the label", "für die Rückgabe", "asks again", "no e-mail came", "😕",
        "carries the box", "受付で待つ", "scans the code", "calls the hotline", "finds the shop closed", "לא ברור", "gives up",
    ];

    public static Random Dice(int seed, string name, int number)
    {
        // Stable over processes, unlike a string's own hash.
        var hash = (uint)seed;
        foreach (var c in $"{name}-{number}") hash = (hash ^ c) * 16_777_619;
        return new((int)(hash & int.MaxValue));
    }

    public static string After(string id, Random dice) =>
        $"{id} {string.Join(' ', Enumerable.Range(0, dice.Next(2, 14)).Select(_ => Some[dice.Next(Some.Length)]))}";
}
