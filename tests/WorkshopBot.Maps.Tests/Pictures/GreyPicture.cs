using System.Buffers.Binary;
using System.IO.Compression;

namespace WorkshopBot.Maps.Tests.Pictures;

/// <summary>A PNG seen from afar: so many squares of grey, each the mean of its pixels. Which font or version drew it is hardly to be seen.</summary>
internal sealed record GreyPicture(int Columns, int Rows, double[] Means)
{
    private const int Across = 64;

    /// <summary>Of eight bits a channel, not interlaced, as cairo writes them. https://www.w3.org/TR/png-3/</summary>
    public static GreyPicture Of(byte[] png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var channels = png[25] switch { 2 => 3, 6 => 4, var kind => throw new InvalidDataException($"Color type {kind}.") };
        var rows = (int)Math.Ceiling((double)Across * height / width);
        var (sums, counts) = (new double[Across * rows], new int[Across * rows]);
        var y = 0;
        foreach (var line in Lines(Unpacked(png), width * channels, channels))
        {
            for (var x = 0; x < width; x++)
            {
                var cell = (y * rows / height * Across) + (x * Across / width);
                var pixel = line.AsSpan(x * channels);
                sums[cell] += (0.299 * pixel[0]) + (0.587 * pixel[1]) + (0.114 * pixel[2]);
                counts[cell]++;
            }

            y++;
        }

        return new(Across, rows, [.. sums.Zip(counts, (sum, count) => sum / Math.Max(1, count))]);
    }

    public IEnumerable<double> Differences(GreyPicture other) => Means.Zip(other.Means, (a, b) => Math.Abs(a - b));

    /// <summary>The bytes of the rows, filtered as they are.</summary>
    public static byte[] Unpacked(byte[] png)
    {
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) packed.Write(png.AsSpan(at + 8, length));
            at += length + 12;
        }

        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        using var pixels = new MemoryStream();
        zlib.CopyTo(pixels);
        return pixels.ToArray();
    }

    private static IEnumerable<byte[]> Lines(byte[] filtered, int length, int channels)
    {
        var above = new byte[length];
        for (var at = 0; at < filtered.Length; at += length + 1)
        {
            var line = filtered[(at + 1)..(at + 1 + length)];
            for (var i = 0; i < length; i++)
            {
                var (left, upper, corner) = (i < channels ? 0 : line[i - channels], (int)above[i], i < channels ? 0 : above[i - channels]);
                line[i] += (byte)(filtered[at] switch
                {
                    1 => left,
                    2 => upper,
                    3 => (left + upper) / 2,
                    4 => Nearest(left, upper, corner),
                    _ => 0,
                });
            }

            yield return line;
            above = line;
        }
    }

    private static int Nearest(int left, int upper, int corner)
    {
        var (a, b, c) = (Math.Abs(upper - corner), Math.Abs(left - corner), Math.Abs(left + upper - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? upper : corner;
    }
}
