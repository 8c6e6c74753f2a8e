using System.Buffers.Binary;

namespace WorkshopBot.Maps.Pictures;

/// <summary>A part of a PNG: how long it is, what it is, what it says, and its check.</summary>
internal static class PngChunk
{
    /// <summary>CRC-32 as PNG has it, byte by byte.</summary>
    private static readonly uint[] Crcs = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var crc = (uint)n;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
        return crc;
    })];

    public static void Write(Stream output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);
        output.Write(type);
        output.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        output.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data) crc = Crcs[(byte)(crc ^ value)] ^ (crc >> 8);
        return crc;
    }
}

/// <summary>What is written to it becomes a PNG's data, a part at a time.</summary>
internal sealed class PngData(Stream output) : Stream
{
    private readonly byte[] part = new byte[1 << 16];
    private int held;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var taken = Math.Min(buffer.Length, part.Length - held);
            buffer[..taken].CopyTo(part.AsSpan(held));
            held += taken;
            buffer = buffer[taken..];
            if (held == part.Length) Flush();
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        if (held > 0) PngChunk.Write(output, "IDAT"u8, part.AsSpan(0, held));
        held = 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) Flush();
        base.Dispose(disposing);
    }
}
