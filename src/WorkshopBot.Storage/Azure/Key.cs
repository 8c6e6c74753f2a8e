using System.Globalization;
using System.Text;

namespace WorkshopBot.Storage.Azure;

/// <summary>How any text becomes a PartitionKey or a RowKey, and comes back: different texts are different keys.</summary>
/// <remarks>
/// Of what Azure Tables forbids or tools stumble over (<c>/ \ # ? %</c>, quotes, spaces, control characters, whatever is not ASCII)
/// every UTF-16 unit is written as <c>=</c> and four hexadecimal digits. The comma between parts sorts before everything that a part
/// may hold, so keys are ordered part by part. Rules: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
/// </remarks>
internal static class Key
{
    /// <summary>In UTF-16 units; Azure says 1 KiB.</summary>
    public const int Longest = 512;

    private const char Between = ',';
    private const char JustAbove = '-';
    private const char Escape = '=';

    /// <exception cref="ArgumentException">The key would be longer than <see cref="Longest"/>.</exception>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        var key = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) key.Append(Between);
            foreach (var unit in parts[i])
            {
                if (char.IsAsciiLetterOrDigit(unit) || unit is '-' or '.' or '_' or ':' or '@') key.Append(unit);
                else key.Append(Escape).Append(((int)unit).ToString("X4"));
            }
        }

        return key.Length <= Longest
            ? key.ToString()
            : throw new ArgumentException($"An id is too long for Azure Tables: its key would have {key.Length} of {Longest} characters.", nameof(parts));
    }

    /// <summary>The parts that <see cref="Of"/> was given.</summary>
    public static string[] Parts(string key) => [.. key.Split(Between).Select(Plain)];

    /// <summary>A part that sorts like its number; from 0.</summary>
    public static string Number(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return number.ToString("D19");
    }

    /// <summary>All keys that start with these parts and have more.</summary>
    public static KeyRange Behind(params ReadOnlySpan<string> parts)
    {
        var key = Of(parts);
        return new(key + Between, key + JustAbove);
    }

    /// <summary>The key of these parts, and all that start with them and have more.</summary>
    public static KeyRange AtAndBehind(params ReadOnlySpan<string> parts)
    {
        var key = Of(parts);
        return new(key, key + JustAbove);
    }

    private static string Plain(string part)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] != Escape)
            {
                plain.Append(part[i]);
                continue;
            }

            plain.Append((char)int.Parse(part.AsSpan(i + 1, 4), NumberStyles.HexNumber));
            i += 4;
        }

        return plain.ToString();
    }
}

/// <param name="To">Is not in the range itself.</param>
internal readonly record struct KeyRange(string From, string To);
