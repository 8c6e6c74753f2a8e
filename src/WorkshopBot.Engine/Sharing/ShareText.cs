using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace WorkshopBot.Engine.Sharing;

/// <summary>A share as it stands in a link: what it says, a dot, and the signature, both base64url.</summary>
internal static class ShareText
{
    private const int Longest = 512;
    private const int LongestId = 100;

    /// <summary>Of 32: nobody guesses 128 bits.</summary>
    private const int SignatureBytes = 16;

    /// <summary>What is signed is a share, and nothing else that the key may come to sign.</summary>
    private static readonly byte[] Purpose = "WorkshopBot.Share.v1\n"u8.ToArray();

    public static string Write(Share share, ReadOnlySpan<byte> key)
    {
        object?[] says =
        [
            (int)share.Right, share.Until.ToUnixTimeSeconds(), share.Workshop.Tenant.Value, share.Workshop.Value, share.For?.Value, share.Version,
        ];
        var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(says));
        return $"{payload}.{Sign(payload, key)}";
    }

    public static string Sign(string payload, ReadOnlySpan<byte> key) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, [.. Purpose, .. Encoding.ASCII.GetBytes(payload)]).AsSpan(0, SignatureBytes));

    /// <returns>What it says, whoever has signed it; null for what says nothing.</returns>
    public static (Share Share, string Payload, string Signature)? Read(string? text)
    {
        if (text is null or { Length: 0 or > Longest } || text.Split('.') is not [var payload, var signature]) return null;
        if (!Base64Url.IsValid(payload) || !Ascii.IsValid(signature)) return null;

        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
            return json.RootElement is { ValueKind: JsonValueKind.Array } says && Read(says) is { } share ? (share, payload, signature) : null;
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            // Not what we write: of another kind, half a character, a time that is none.
            return null;
        }
    }

    private static Share? Read(JsonElement says)
    {
        if (says.GetArrayLength() != 6 || says[2].GetString() is not { Length: <= LongestId } tenant
            || says[3].GetString() is not { Length: <= LongestId } workshop || !Enum.IsDefined((ShareRight)says[0].GetInt32())) return null;

        return new(new(new(tenant), workshop), (ShareRight)says[0].GetInt32(), DateTimeOffset.FromUnixTimeSeconds(says[1].GetInt64()))
        {
            For = says[4].GetString() is { } person ? new(person) : null,
            Version = says[5].GetString(),
        };
    }
}
