using System.Text;

namespace WorkshopBot.Cards.BlockKit.Writing;

/// <summary>Text as Slack can take it: whole characters, line feeds, and no controls.</summary>
internal static class Readable
{
    /// <summary>What people read: also without the controls that make a text read otherwise than it is stored.</summary>
    public static string Text(string text) => Clean(text, dropOverrides: true);

    /// <summary>What comes back when a form is sent.</summary>
    public static string Value(string value) => Clean(value, dropOverrides: false);

    private static string Clean(string text, bool dropOverrides)
    {
        var clean = new StringBuilder(text.Length);
        // Enumerating replaces what is half a character.
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is 0x202D or 0x202E && dropOverrides) continue;

            if (IsText(rune)) clean.Append(rune);
            else clean.Append('\uFFFD');
        }

        return clean.ToString();
    }

    private static bool IsText(Rune rune) =>
        rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && (rune.Value & 0xFFFE) != 0xFFFE);
}
