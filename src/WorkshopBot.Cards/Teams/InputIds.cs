using System.Globalization;

namespace WorkshopBot.Cards.Teams;

/// <summary>An input's id with the number of its showing behind it.</summary>
internal static class InputIds
{
    private const char Mark = '~';

    public static string Write(string id, int generation) =>
        generation == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}{Mark}{generation}");

    public static string Read(string id) =>
        id.LastIndexOf(Mark) is > 0 and var at && int.TryParse(id.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? id[..at]
            : id;
}
