namespace WorkshopBot.Maps.Exports.Xlsx;

/// <param name="Value">A text, a number, a date, or nothing.</param>
internal sealed record BookCell(object? Value, CellStyle Style)
{
    /// <summary>How many columns it takes.</summary>
    public int Across { get; init; } = 1;

    /// <summary>How many rows it takes.</summary>
    public int Down { get; init; } = 1;
}
