using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain;

namespace WorkshopBot.Web.Rooms;

/// <summary>
/// The 128 random bits of a room's link. Who has them is let in, so they stand in no log and no store. Facilitators' bits lead
/// to everybody's, never back.
/// </summary>
public sealed class RoomSecret
{
    private const int Bytes = 16;
    private static readonly int Letters = Base64Url.GetEncodedLength(Bytes);

    private readonly byte[] bits;

    private RoomSecret(byte[] bits) => this.bits = bits;

    /// <summary>What the link says: 22 letters of base64url.</summary>
    public string Text => Base64Url.EncodeToString(bits);

    /// <summary>What the store knows it by.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(bits));

    /// <summary>The secret of everybody's link, made from the facilitators'.</summary>
    public RoomSecret People => new(Derive("people")[..Bytes]);

    /// <summary>The workshop of a new room. The same start form sent twice makes one room.</summary>
    public string Workshop => Derived("workshop");

    public TenantId Tenant => new(Derived("tenant"));

    /// <summary>Who starts the workshop, as the browser's identity.</summary>
    public string Starter => Derived("starter");

    public static RoomSecret New() => new(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Null when it cannot be one of ours.</summary>
    public static RoomSecret? Parse(string? text)
    {
        if (text is null || text.Length != Letters || !Base64Url.IsValid(text)) return null;

        var bits = Base64Url.DecodeFromChars(text);

        // The last letter holds four bits that mean nothing: a link has one spelling.
        return Base64Url.EncodeToString(bits) == text ? new(bits) : null;
    }

    /// <summary>Not the secret: it would end up in a log.</summary>
    public override string ToString() => "(secret)";

    private string Derived(string label) => Base64Url.EncodeToString(Derive(label).AsSpan(0, 12));

    private byte[] Derive(string label) => HMACSHA256.HashData(bits, Encoding.UTF8.GetBytes(label));
}
