using System.Globalization;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Exports;

/// <summary>Notes for what is shown to people by <see cref="SafeText"/>, which cleans without telling.</summary>
internal static class Shown
{
    public static void Note(JourneyMap map, ExportNotes notes)
    {
        var fit = new FitText(notes);
        foreach (var text in MapTexts.Of(map))
        {
            fit.Line(text);
            if (IsSmeared(text)) notes.Add(ExportNote.Marks, text);
        }
    }

    private static bool IsSmeared(string text)
    {
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isMark = System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            marks = isMark ? marks + 1 : 0;
            if (marks > SafeText.MostMarks) return true;
        }

        return false;
    }
}
