using System.Buffers.Binary;
using System.IO.Compression;

namespace WorkshopBot.Maps.Pictures;

/// <summary>
/// Pixels without transparency as PNG, https://www.w3.org/TR/png-3/. cairo's own writer takes several times as long: it has libpng try every
/// filter on every line.
/// </summary>
internal static class OpaquePng
{
    private const int BytesAPixel = 3;
    private const byte Depth = 8;
    private const byte TrueColor = 2;

    /// <summary>Each line as what it differs in from the one above: drawings are the same over many lines.</summary>
    private const byte UpFilter = 2;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="lines">Pixels of a line by its number, as cairo has them.</param>
    public static void Write(int width, int height, Line lines, Stream output)
    {
        output.Write(Signature);
        Span<byte> head = stackalloc byte[13];
        head.Clear();
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], height);
        (head[8], head[9]) = (Depth, TrueColor);
        PngChunk.Write(output, "IHDR"u8, head);
        using (var data = new PngData(output))
        {
            using var zlib = new ZLibStream(data, CompressionLevel.Fastest);
            Pack(width, height, lines, zlib);
        }

        PngChunk.Write(output, "IEND"u8, []);
    }

    private static void Pack(int width, int height, Line lines, Stream packed)
    {
        var (above, line) = (new byte[width * BytesAPixel], new byte[width * BytesAPixel]);
        var filtered = new byte[1 + (width * BytesAPixel)];
        filtered[0] = UpFilter;
        for (var y = 0; y < height; y++)
        {
            var pixels = lines(y);
            for (int x = 0, at = 0; x < width; x++, at += BytesAPixel)
            {
                var pixel = pixels[x];
                line[at] = (byte)(pixel >> 16);
                line[at + 1] = (byte)(pixel >> 8);
                line[at + 2] = (byte)pixel;
            }

            for (var i = 0; i < line.Length; i++) filtered[i + 1] = (byte)(line[i] - above[i]);
            packed.Write(filtered);
            (above, line) = (line, above);
        }
    }

    /// <summary>A line of the picture, each pixel as 0x--RRGGBB.</summary>
    public delegate ReadOnlySpan<uint> Line(int number);
}
