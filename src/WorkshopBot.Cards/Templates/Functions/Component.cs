using System.Text;
using WorkshopBot.Cards.Templates.Values;

namespace WorkshopBot.Cards.Templates.Functions;

/// <summary>Texts as parts of an address.</summary>
internal static class Component
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Value Encode(string text)
    {
        try
        {
            return Value.Of(string.Concat(Strict.GetBytes(text).Select(b => IsPlain((char)b) ? ((char)b).ToString() : $"%{b:X2}")));
        }
        catch (EncoderFallbackException)
        {
            return Value.Failed("half of a surrogate pair has no code");
        }
    }

    public static Value Decode(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                var end = text.IndexOf('%', i) is var percent and >= 0 ? percent : text.Length;
                bytes.AddRange(Encoding.UTF8.GetBytes(text[i..end]));
                i = end - 1;
                continue;
            }

            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                return Value.Failed("a % without a code");
            bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
            i += 2;
        }

        try
        {
            return Value.Of(Strict.GetString([.. bytes]));
        }
        catch (DecoderFallbackException)
        {
            return Value.Failed("a code that is no character");
        }
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || "-_.!~*'()".Contains(c);
}
