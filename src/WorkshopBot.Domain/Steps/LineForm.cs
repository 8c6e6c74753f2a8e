using WorkshopBot.Domain.Fields;

namespace WorkshopBot.Domain.Steps;

/// <summary>How an entry is one line of a form: its text, and after a separator perhaps a second field.</summary>
/// <param name="Text">The field before the separator.</param>
/// <param name="Second">The field after it, or null: then the whole line is the text.</param>
/// <param name="Separator">As it is written; a dash is read in every length.</param>
public sealed record LineForm(string Text, string? Second = null, string Separator = LineForm.Dash)
{
    public const string Dash = " — ";
    public const string At = " @ ";

    private static readonly string[] Dashes = [Dash, " – ", " -- ", " - "];

    /// <summary>What the second field most likely is where the line does not say it; null for no guess.</summary>
    public Func<string, string?>? Guess { get; init; }

    /// <summary>One line as it was typed. The fields are still raw.</summary>
    public Payload Read(string line)
    {
        if (Second is null) return Payload.Of((Text, line));

        var (at, length) = Find(line);
        return at < 0
            ? Payload.Of((Text, line), (Second, Guess?.Invoke(line) is { } guess ? guess : (FieldValue?)null))
            : Payload.Of((Text, line[..at]), (Second, line[(at + length)..]));
    }

    public string Write(Payload payload) => Second is not null && payload.Word(Second) is { } second
        ? $"{payload.Word(Text)}{Separator}{second}"
        : payload.Word(Text) ?? "";

    private (int At, int Length) Find(string line)
    {
        // "Writes to ana @ the desk @ chat": what is after the last sign is where it happens.
        if (Separator != Dash) return (line.LastIndexOf(Separator, StringComparison.Ordinal), Separator.Length);

        var first = (At: -1, Length: 0);
        foreach (var dash in Dashes)
        {
            var at = line.IndexOf(dash, StringComparison.Ordinal);
            if (at >= 0 && (first.At < 0 || at < first.At)) first = (at, dash.Length);
        }

        return first;
    }
}
