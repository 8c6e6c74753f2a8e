using WorkshopBot.Maps.Drawing;
using WorkshopBot.Maps.Typesetting;

namespace WorkshopBot.Maps.Exports.Pptx;

/// <summary>User text made fit for a slide: small enough for its place, and cut with a note where it would not be readable.</summary>
internal sealed class SlideText(ExportNotes notes)
{
    /// <summary>Of the size of the letters, whatever the font says.</summary>
    public const double LineSpacing = 1.25;

    /// <summary>More is not tried: no slide has room for it.</summary>
    private const int Longest = 5_000;

    public static string Clean(string text) => new FitText(new()).Line(SafeText.Clean(text));

    /// <param name="room">How high it should stay, for which it becomes smaller, and how high it may be, for which it is cut.</param>
    public Said Fit(string text, double width, Room room, TextStyle style, Align align = Align.Start)
    {
        var clean = Clean(text);
        for (var size = style.Size; size >= room.Smallest; size--)
        {
            if (Set(clean, width, room.Wanted, style with { Size = size }, align) is { } said) return said;
        }

        var smallest = style with { Size = room.Smallest };
        if (Set(clean, width, room.Most, smallest, align) is { } whole) return whole;

        notes.Add(ExportNote.Shortened, text);
        return Cut(clean, width, room.Most, smallest, align);
    }

    /// <summary>Null where it is higher.</summary>
    private static Said? Set(string text, double width, double most, TextStyle style, Align align)
    {
        if (text.Length > Longest) return null;

        var lines = Lines.Break(text, style, width, Fitting(most, style));
        return lines.Cut ? null : new(text, style, align, Math.Max(1, lines.Texts.Count) * Line(style));
    }

    private static Said Cut(string text, double width, double most, TextStyle style, Align align)
    {
        // What stands on the lines, and a little less until the ellipsis fits, too.
        var shown = Lines.Break(FitText.Cut(text, Longest), style, width, Fitting(most, style)).Texts.Sum(l => l.Length + 1);
        for (var length = Math.Min(shown, Longest); length > 1; length -= 1 + (length / 50))
        {
            if (Set(FitText.Cut(text, length), width, most, style, align) is { } said) return said;
        }

        return new("…", style, align, Line(style));
    }

    private static int Fitting(double height, TextStyle style) => Math.Max(1, (int)(height / Line(style)));

    private static double Line(TextStyle style) => style.Size * LineSpacing;
}

/// <param name="Wanted">Letters become smaller for it.</param>
/// <param name="Most">It is never higher.</param>
internal sealed record Room(double Wanted, double Most, double Smallest)
{
    public static Room Of(double height, double smallest) => new(height, height, smallest);
}

/// <summary>A paragraph that fits its place.</summary>
internal sealed record Said(string Text, TextStyle Style, Align Align, double Height);
