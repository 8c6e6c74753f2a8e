using System.Buffers.Text;
using System.Security.Cryptography;

namespace WorkshopBot.Engine;

/// <summary>Ids that nobody guesses and that do not meet: 96 random bits, base64url.</summary>
public static class RandomId
{
    private const int Bytes = 12;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
