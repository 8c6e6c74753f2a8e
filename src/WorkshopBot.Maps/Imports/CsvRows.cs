using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using WorkshopBot.Maps.Exports.Csv;

namespace WorkshopBot.Maps.Imports;

/// <summary>Reads the rows of a CSV file strictly; separated by commas, or by what a spreadsheet made of them.</summary>
internal static class CsvRows
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <exception cref="WrongMapException">It is not CSV, or has columns that are not ours.</exception>
    public static List<CsvRow> Read(Stream input)
    {
        try
        {
            using var reader = new StreamReader(input, Strict, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
            var text = reader.ReadToEnd();
            return Read(text, Separator(text));
        }
        catch (DecoderFallbackException)
        {
            throw new WrongMapException("not-utf8", "");
        }
        catch (BadDataException e)
        {
            throw new WrongMapException("not-csv", $"{e.Context?.Parser?.RawRow ?? 1}");
        }
    }

    private static List<CsvRow> Read(string text, char separator)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = $"{separator}", IgnoreBlankLines = true };
        using var parser = new CsvParser(new StringReader(text), configuration);
        if (!parser.Read()) throw new WrongMapException("not-csv", "1");

        var columns = parser.Record!;
        foreach (var column in columns.Where(c => !LongCsv.Columns.Contains(c))) throw new WrongMapException("unknown", "1", ("name", column));
        if (columns.Distinct().Count() < columns.Length) throw new WrongMapException("column-twice", "1");

        var rows = new List<CsvRow>();
        while (parser.Read())
        {
            var fields = parser.Record!;
            if (fields.Length > columns.Length) throw new WrongMapException("more-fields", $"{parser.RawRow}");
            rows.Add(new(parser.RawRow, columns.Zip(fields).ToDictionary(f => f.First, f => f.Second), separator == ';'));
        }

        return rows;
    }

    /// <summary>Our columns have neither in their names.</summary>
    private static char Separator(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        var head = end < 0 ? text : text[..end];
        return head.Contains(';') ? ';' : head.Contains('\t') ? '\t' : ',';
    }
}
