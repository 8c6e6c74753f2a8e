using System.Globalization;
using WorkshopBot.Maps.Exports.Csv;

namespace WorkshopBot.Maps.Imports;

/// <summary>A row of a CSV file by the names of its columns.</summary>
/// <param name="line">Line of the file that it ends on, for whoever has to correct it.</param>
/// <param name="hasDecimalCommas">Where fields are separated by semicolons, a spreadsheet writes 1,5.</param>
internal sealed class CsvRow(int line, IReadOnlyDictionary<string, string> fields, bool hasDecimalCommas)
{
    /// <summary>Null where the field is empty or missing.</summary>
    public string? Text(string column) => fields.GetValueOrDefault(column) is { Length: > 0 } text ? FormulaGuard.Take(text) : null;

    public string Required(string column) => Text(column) ?? throw Wrong("missing", "", ("name", column));

    public int? Whole(string column)
    {
        if (Text(column) is not { } text) return null;

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : throw Wrong("value", column);
    }

    public decimal? Number(string column)
    {
        if (Text(column) is not { } text) return null;

        const NumberStyles plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(hasDecimalCommas ? text.Replace(',', '.') : text, plain, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong("value", column);
    }

    public bool Flag(string column) => Whole(column) switch
    {
        null or 0 => false,
        1 => true,
        _ => throw Wrong("range", column, ("least", "0"), ("most", "1")),
    };

    public DateOnly? Date(string column)
    {
        if (Text(column) is not { } text) return null;

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong("date", column);
    }

    public WrongMapException Wrong(string problem, string column, params (string Name, string Value)[] values) =>
        new(problem, column.Length > 0 ? $"{line}, {column}" : $"{line}", values);
}
