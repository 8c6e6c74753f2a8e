using System.Text;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Imports;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Web.Library;

/// <summary>A map as a form brings it: a file, or its text.</summary>
/// <param name="Name">Of the file; empty for a text.</param>
internal sealed record BroughtFile(string Name, byte[] Bytes)
{
    public const string FileField = "file";
    public const string TextField = "text";

    /// <summary>Both may be filled, and names stand around them.</summary>
    public const int MostBytesOfForm = (2 * MapBounds.MostBytes) + (64 * 1024);

    /// <summary>The file where there is one, else the text; null where there is neither.</summary>
    public static async Task<BroughtFile?> Read(SentForm form, CancellationToken cancellationToken)
    {
        if (form.Fields.Files.GetFile(FileField) is { Length: > 0 } file)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            return new(file.FileName, bytes.ToArray());
        }

        // Browsers send every line of a text with the two characters of Windows, which a text in a cell would keep.
        return form[TextField] is { } text && !string.IsNullOrWhiteSpace(text)
            ? new("", Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")))
            : null;
    }

    /// <exception cref="WrongMapException">It is no map, or too large a one. It says what is wrong where.</exception>
    public JourneyMap Map() => MapImports.Read(Name, Bytes);
}
