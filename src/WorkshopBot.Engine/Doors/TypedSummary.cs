namespace WorkshopBot.Engine.Doors;

/// <summary>
/// What stands behind the word <em>map</em>: nothing to look at it, else where it is to be shown (<c>here</c>, or a channel as the door
/// names it) and when (<c>every …</c>, or <c>stop</c>).
/// </summary>
/// <param name="Where">Empty for the group's own channel.</param>
/// <param name="Every">Null: now.</param>
public sealed record TypedSummary(string Where, string? Every, bool Stops)
{
    public const string Here = "here";
    private const string Repeats = "every";
    private const string Stop = "stop";

    /// <summary>Null for who only looks.</summary>
    public static TypedSummary? Read(string rest)
    {
        var words = rest.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return null;

        var every = Array.FindIndex(words, w => Is(w, Repeats));
        var stops = every < 0 && Is(words[^1], Stop);
        var where = words[..(every >= 0 ? every : stops ? words.Length - 1 : words.Length)];
        return new(
            where is [] || (where is [var only] && Is(only, Here)) ? "" : string.Join(' ', where),
            every >= 0 ? string.Join(' ', words[(every + 1)..]) : null,
            stops);
    }

    private static bool Is(string word, string known) => word.Equals(known, StringComparison.OrdinalIgnoreCase);
}
