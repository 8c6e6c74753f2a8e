using System.Globalization;
using System.Text;
using WorkshopBot.Maps.Exports;

namespace WorkshopBot.Web.Pictures;

/// <summary>Names for files that people take away, made from what people typed.</summary>
internal static class FileNames
{
    private const int Longest = 80;

    /// <summary>With the format's name where its ending does not tell it, so that two of them do not become one.</summary>
    public static string Of(string title, IMapExport export) =>
        export.Extension == $".{export.Name}" || MapExports.All.Count(e => e.Extension == export.Extension) == 1
            ? Of(title, export.Extension[1..])
            : Of($"{title}-{export.Name}", export.Extension[1..]);

    public static string Of(string title, string extension)
    {
        var name = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            if (name.Length >= Longest) break;
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark) name.Append(rune);
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        var safe = name.ToString().TrimEnd('-');
        return $"{(safe.Length > 0 ? safe : "map")}.{extension}";
    }
}
