namespace WorkshopBot.Cards.Templates.Values;

/// <summary>
/// In what order JavaScript lists the properties of an object: array indices by size, then the others as
/// they came.
/// </summary>
internal static class PropertyOrder
{
    public static IEnumerable<KeyValuePair<string, Value>> Of(IEnumerable<KeyValuePair<string, Value>> properties)
    {
        var all = properties as ICollection<KeyValuePair<string, Value>> ?? [.. properties];
        if (!all.Any(p => IsIndex(p.Key))) return all;

        return all.Where(p => IsIndex(p.Key)).OrderBy(p => uint.Parse(p.Key)).Concat(all.Where(p => !IsIndex(p.Key)));
    }

    private static bool IsIndex(string key) =>
        key.Length is > 0 and < 11 && char.IsAsciiDigit(key[0]) && (key.Length == 1 || key[0] != '0')
        && uint.TryParse(key, out var index) && index != uint.MaxValue;
}
