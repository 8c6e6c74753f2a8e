using System.Collections.Immutable;
using System.Text;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>A word of a text, or in scripts without spaces a piece of one.</summary>
/// <param name="Form">Folded: what is compared.</param>
/// <param name="Weight">How much it says by itself, 0 to 1.</param>
/// <param name="At">Where it stands in the text.</param>
/// <param name="Inflects">Has forms that count as the same word. Pieces and numbers have none.</param>
/// <param name="Names">In the place of another it makes another thing.</param>
internal readonly record struct Token(string Form, double Weight, int At, int Length, bool Inflects, bool Names)
{
    public bool IsNumber => char.IsAsciiDigit(Form[0]);
}

/// <summary>A text as its words.</summary>
/// <param name="Tokens">Each form once, as they come.</param>
/// <param name="Negates">Says that something is not so.</param>
internal sealed record Wording(string Text, ImmutableArray<Token> Tokens, bool Negates)
{
    private const double Piece = 0.5;
    private const double Ending = 0.1;

    // A shorter word without an entry in the list of small ones may still be one.
    private const double LeastOfName = 0.4;

    private static readonly string[] JapaneseNegations = ["ない", "ません", "なかっ", "なく", "なし"];

    public static Wording Of(string text)
    {
        var tokens = new List<Token>();
        var negates = false;
        for (var at = 0; at < text.Length;)
        {
            var (writing, length) = Run(text, at);
            switch (writing)
            {
                case Writing.Spaced:
                    negates |= AddWord(tokens, text, at, length);
                    break;
                case Writing.Han:
                    AddPieces(tokens, text, at, length, 1, length == 1 ? 1 : Piece);
                    AddPieces(tokens, text, at, length, 2, Piece);
                    break;
                case Writing.Hiragana:
                    AddPieces(tokens, text, at, length, Math.Min(2, length), Ending);
                    negates |= JapaneseNegations.Any(text.Substring(at, length).Contains);
                    break;
                case Writing.Unspaced:
                    AddPieces(tokens, text, at, length, Math.Min(3, length), Piece);
                    break;
            }

            at += length;
        }

        negates |= tokens.Any(t => SmallWords.IsNegation(t.Form));
        return new(text, [.. tokens.DistinctBy(t => t.Form)], negates);
    }

    /// <summary>The longest stretch in one writing; also one without any.</summary>
    private static (Writing Writing, int Length) Run(string text, int start)
    {
        var (writing, at) = (default(Writing?), start);
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var next = Writings.Of(rune, writing ?? Writing.None);
            if (writing is not null && next != writing) break;
            (writing, at) = (next, at + length);
        }

        return (writing!.Value, at - start);
    }

    /// <returns>Whether it is the end of a word like "isn't".</returns>
    private static bool AddWord(List<Token> tokens, string text, int at, int length)
    {
        var form = Letters.Fold(text.AsSpan(at, length));
        if (form.Length == 0) return false;

        var afterApostrophe = at > 1 && IsApostrophe(text[at - 1]) && char.IsLetter(text[at - 2]);
        if (afterApostrophe && form == "t") return true;
        if (afterApostrophe && form is "s" or "re" or "ll" or "ve" or "m" or "d") return false;

        // "couldn't" is "could", and not.
        if (length > 3 && form[^1] == 'n' && IsApostropheT(text, at + length)) form = form[..^1];

        var elided = at + length + 1 < text.Length && IsApostrophe(text[at + length]) && char.IsLetter(text[at + length + 1]);
        var weight = elided && length <= 2 ? 0.1 : SmallWords.Weight(form);
        form = ArabicArticle.Without(form);
        tokens.Add(new(form, weight, at, length, Inflects: weight > SmallWords.Little && !form.Any(char.IsAsciiDigit), Names: weight >= LeastOfName));
        return elided && form == "n";
    }

    private static void AddPieces(List<Token> tokens, string text, int at, int length, int size, double weight)
    {
        for (var i = at; i + size <= at + length; i++)
        {
            // Halves of a surrogate pair are no characters.
            var end = i + size;
            if (char.IsLowSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[end - 1]) && ++end > at + length) break;

            var isSmall = size == 1 && SmallWords.IsSmallHan(text[i]);
            tokens.Add(new(
                Letters.Fold(text.AsSpan(i, end - i)), isSmall ? Ending : weight, i, end - i, Inflects: false, Names: size == 1 && !isSmall && weight > Ending));
        }
    }

    private static bool IsApostropheT(string text, int at) =>
        at + 1 < text.Length && IsApostrophe(text[at]) && (text[at + 1] is 't' or 'T');

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';
}
