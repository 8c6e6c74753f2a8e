using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkshopBot.Domain;

/// <summary>
/// Addresses and numbers of people, as far as they show in a text by their form. Pointed out to who writes, never kept back: people know
/// better.
/// </summary>
public static partial class PersonalData
{
    /// <summary>https://www.itu.int/rec/T-REC-E.164: at most fifteen digits; fewer than eight call nobody from elsewhere.</summary>
    private const int FewestOfPhone = 8;
    private const int MostOfPhone = 15;

    /// <summary>Card numbers: ISO/IEC 7812, with a check digit.</summary>
    private const int FewestOfCard = 13;
    private const int MostOfCard = 19;

    /// <summary>In the order of the text; they do not overlap.</summary>
    public static ImmutableArray<Found> Find(string text)
    {
        var mails = Mail().Matches(text).Select(m => new Found(PersonalKind.Mail, m.Index, m.Length)).ToList();
        var numbers = Digits().Matches(text)
            .Select(m => (m.Index, m.Length, Kind: KindOf(m.Value)))
            .Where(n => n.Kind is not null && !mails.Any(m => n.Index < m.At + m.Length && m.At < n.Index + n.Length))
            .Select(n => new Found(n.Kind!.Value, n.Index, n.Length));
        return [.. mails.Concat(numbers).OrderBy(f => f.At)];
    }

    /// <summary>The text with a word in place of each.</summary>
    public static string Without(string text, IEnumerable<Found> found, Func<PersonalKind, string> word)
    {
        foreach (var one in found.OrderByDescending(f => f.At)) text = $"{text[..one.At]}{word(one.Kind)}{text[(one.At + one.Length)..]}";
        return text;
    }

    private static PersonalKind? KindOf(string number)
    {
        var digits = number.Where(char.IsDigit).Select(d => (int)CharUnicodeInfo.GetNumericValue(d)).ToArray();
        if (digits.Length is >= FewestOfCard and <= MostOfCard && HasCheckDigit(digits)) return PersonalKind.Card;
        if (digits.Length is < FewestOfPhone or > MostOfPhone || Date().IsMatch(number)) return null;

        // Order numbers have as many digits: a phone number begins as one or is written in groups.
        return number[0] is '+' or '(' || digits[0] == 0 || number.Count(c => !char.IsDigit(c)) > 1 ? PersonalKind.Phone : null;
    }

    /// <summary>Luhn's, from the right: each second one doubled.</summary>
    private static bool HasCheckDigit(int[] digits) =>
        digits.Reverse().Select((d, i) => i % 2 == 0 ? d : (d * 2 / 10) + (d * 2 % 10)).Sum() % 10 == 0;

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Mail();

    [GeneratedRegex(@"[+(]?\p{Nd}([ \u00A0\-./()]{0,2}\p{Nd}){7,24}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(\p{Nd}{4}[-./]\p{Nd}{1,2}[-./]\p{Nd}{1,2}|\p{Nd}{1,2}[-./]\p{Nd}{1,2}[-./]\p{Nd}{4})( |$)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Date();
}

public enum PersonalKind
{
    Mail,
    Phone,
    Card,
}

/// <param name="At">Index of the first UTF-16 unit.</param>
/// <param name="Length">In UTF-16 units.</param>
public readonly record struct Found(PersonalKind Kind, int At, int Length);
