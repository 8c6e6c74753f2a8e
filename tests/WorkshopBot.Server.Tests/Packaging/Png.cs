using System.Buffers.Binary;
using System.IO.Compression;

namespace WorkshopBot.Server.Tests.Packaging;

/// <summary>The points of a PNG file with eight bits a channel: https://www.w3.org/TR/png-3/.</summary>
internal sealed record Png(int Width, int Height, IReadOnlyList<(byte Red, byte Green, byte Blue, byte Alpha)> Points)
{
    public static Png Read(byte[] file)
    {
        using var packed = new MemoryStream();
        var (header, at) = (Array.Empty<byte>(), 8);
        while (at < file.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var content = file.AsSpan(at + 8, length);
            if (file.AsSpan(at + 4, 4).SequenceEqual("IHDR"u8)) header = content.ToArray();
            if (file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) packed.Write(content);
            at += length + 12;
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        var size = (Depth: header[8], Kind: header[9], Interlaced: header[12]) switch
        {
            (8, 2, 0) => 3,
            (8, 6, 0) => 4,
            var other => throw new NotSupportedException($"A PNG file of kind {other}."),
        };
        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var lines = Lines(unpacked, width * size, height, size).SelectMany(line => line.Chunk(size));
        return new(width, height, [.. lines.Select(p => (p[0], p[1], p[2], size == 4 ? p[3] : byte.MaxValue))]);
    }

    private static List<byte[]> Lines(Stream unpacked, int length, int height, int size)
    {
        var lines = new List<byte[]>();
        var above = new byte[length];
        while (lines.Count < height)
        {
            var (filter, line) = (unpacked.ReadByte(), new byte[length]);
            unpacked.ReadExactly(line);
            for (var i = 0; i < length; i++)
            {
                var (left, corner) = i < size ? ((byte)0, (byte)0) : (line[i - size], above[i - size]);
                line[i] += filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => above[i],
                    3 => (byte)((left + above[i]) / 2),
                    4 => Paeth(left, above[i], corner),
                    _ => throw new NotSupportedException($"A PNG line with filter {filter}."),
                };
            }

            lines.Add(line);
            above = line;
        }

        return lines;
    }

    private static byte Paeth(byte left, byte above, byte corner)
    {
        var guess = left + above - corner;
        var (byLeft, byAbove, byCorner) = (Math.Abs(guess - left), Math.Abs(guess - above), Math.Abs(guess - corner));
        return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
    }
}
