using System.Security.Cryptography;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Moving;

/// <summary>What an archive holds of one kind: a print of every piece, by the print of its key. About 100 bytes a piece.</summary>
internal sealed class Inventory
{
    private readonly Dictionary<Print, Print> pieces = [];

    public int Count => pieces.Count;

    /// <param name="examine">Sees every piece with the print of its key and of all of it; may throw.</param>
    public static async Task<Inventory> Take(
        IArchive archive, PieceKind kind, CancellationToken cancellationToken, Action<Piece, Print, Print>? examine = null)
    {
        var inventory = new Inventory();
        using var hash = new PieceHash();
        await foreach (var piece in archive.Read(kind, cancellationToken))
        {
            var (key, whole) = (hash.Key(piece), hash.Whole(piece));
            examine?.Invoke(piece, key, whole);
            inventory.pieces[key] = whole;
        }

        return inventory;
    }

    /// <summary>The print of the piece under a key; null when there is none.</summary>
    public Print? Find(Print key) => pieces.TryGetValue(key, out var whole) ? whole : null;

    /// <summary>SHA-256 over the prints of all pieces in ascending order: stores may read them in orders of their own.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[Print.Size];
        foreach (var print in pieces.Values.Order())
        {
            print.Write(bytes);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
