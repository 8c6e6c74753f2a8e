using WorkshopBot.Maps.Colors;

namespace WorkshopBot.Maps.Exports.Xlsx;

/// <summary>How a cell looks.</summary>
internal sealed record CellStyle
{
    public const string Signed = "+0.00;\"−\"0.00;0.00";
    public const string Decimal = "0.00";
    public const string Date = "yyyy-mm-dd";

    public static CellStyle Plain { get; } = new();

    /// <summary>Runs on over the empty cells beside it.</summary>
    public static CellStyle Title { get; } = new() { Size = 18, Bold = true, Wraps = false };

    public static CellStyle Subtitle { get; } = new() { Ink = Palette.Light.Muted, Wraps = false };

    public static CellStyle Framed { get; } = new() { IsFramed = true };

    public static CellStyle Head { get; } = Framed with { Ink = Palette.Light.Paper, Fill = Palette.Light.Ink, Bold = true };

    public static CellStyle Label { get; } = Framed with { Fill = Palette.Light.Band, Bold = true };

    public string Ink { get; init; } = Palette.Light.Ink;

    public string? Fill { get; init; }

    public double Size { get; init; } = 10;

    public bool Bold { get; init; }

    public bool IsFramed { get; init; }

    public bool Wraps { get; init; } = true;

    public bool IsCentred { get; init; }

    /// <summary>Of a number; null for text.</summary>
    public string? Format { get; init; }

    /// <summary>Stays text when somebody edits it, whatever it begins with.</summary>
    public bool IsQuoted { get; init; }
}
