using System.Globalization;
using System.Text;
using CsvHelper;

namespace WorkshopBot.Maps.Exports.Csv;

/// <summary>Rows by RFC 4180: commas, CRLF, quotes doubled.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly StreamWriter stream;
    private readonly CsvWriter writer;
    private readonly FitText fit;
    private readonly ExportNotes notes;

    /// <param name="forExcel">Puts the byte order mark in front without which Excel reads UTF-8 as something else.</param>
    public CsvTable(Stream output, ExportNotes notes, bool forExcel)
    {
        stream = new(output, new UTF8Encoding(forExcel), leaveOpen: true);

        // It ends lines with CRLF by itself. Told to, it would no longer quote fields with a lone line feed.
        writer = new(stream, CultureInfo.InvariantCulture);
        (fit, this.notes) = (new(notes), notes);
    }

    /// <summary>One row. Texts are what people wrote; numbers are written plainly, and null is an empty field.</summary>
    public void Row(params IEnumerable<object?> values)
    {
        foreach (var value in values) writer.WriteField(Field(value));
        writer.NextRecord();
    }

    public void Dispose()
    {
        writer.Dispose();
        stream.Dispose();
    }

    private string Field(object? value) => value switch
    {
        null => "",
        string text => Text(text),
        bool flag => flag ? "1" : "0",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable whole => whole.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A field cannot hold a {value.GetType()}.", nameof(value)),
    };

    private string Text(string text)
    {
        var kept = fit.Kept(text);
        if (FormulaGuard.Needs(kept)) notes.Add(ExportNote.Formulas, text);
        return FormulaGuard.Put(kept);
    }
}
