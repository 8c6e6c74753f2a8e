using System.Text;

namespace WorkshopBot.Maps.Exports.Mermaid;

/// <summary>
/// User text in a Mermaid diagram. Whatever could end a statement, begin a comment, a directive or markup is written as
/// <c>#code;</c>, which Mermaid turns back into the character after parsing.
/// </summary>
internal sealed class MermaidText(FitText fit, int longest)
{
    private const string Harmless = " .!?'()/-";
    private const string Nothing = "–";

    /// <summary>These begin a statement, in any case, where a name is expected; the grammars look at the beginning only.</summary>
    private static readonly string[] Keywords = ["section", "title", "journey", "acctitle", "accdescr"];

    public string Of(string? text)
    {
        var line = fit.Short(fit.Line(text), longest);
        if (string.IsNullOrWhiteSpace(line)) return Nothing;

        var escaped = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (i == 0 ? BeginsStatement(line) || !IsPlain(c) : !IsPlain(c) && !IsHarmless(line, i)) escaped.Append('#').Append((int)c).Append(';');
            else escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool BeginsStatement(string line) => Keywords.Any(k => line.StartsWith(k, StringComparison.OrdinalIgnoreCase));

    private static bool IsPlain(char c) => c >= 0x80 || char.IsAsciiLetterOrDigit(c);

    /// <summary>Two hyphens would be an arrow.</summary>
    private static bool IsHarmless(string line, int i) => Harmless.Contains(line[i]) && !(line[i] == '-' && line[i - 1] == '-');
}
