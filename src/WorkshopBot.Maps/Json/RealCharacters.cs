using System.Globalization;
using System.Text;

namespace WorkshopBot.Maps.Json;

/// <summary>
/// Turns escapes that JSON does not demand back into the characters: even its relaxed encoder has System.Text.Json
/// escape every emoji.
/// </summary>
internal static class RealCharacters
{
    private const int EscapeLength = 6;

    public static string In(string json)
    {
        var text = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] != '\\')
            {
                text.Append(json[i]);
                continue;
            }

            if (json[i + 1] == 'u' && CodeAt(json, i) is var code and >= 0x80)
            {
                text.Append((char)code);
                i += EscapeLength - 1;
                continue;
            }

            text.Append(json, i, 2);
            i++;
        }

        return text.ToString();
    }

    private static int CodeAt(string json, int i) =>
        int.Parse(json.AsSpan(i + 2, EscapeLength - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
