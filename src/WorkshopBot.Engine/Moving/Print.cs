using System.Buffers.Binary;

namespace WorkshopBot.Engine.Moving;

/// <summary>A SHA-256, small enough to keep one for every piece of a store.</summary>
internal readonly record struct Print(UInt128 High, UInt128 Low) : IComparable<Print>
{
    public const int Size = 32;

    public static Print Read(ReadOnlySpan<byte> hash) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));

    public void Write(Span<byte> hash)
    {
        BinaryPrimitives.WriteUInt128BigEndian(hash, High);
        BinaryPrimitives.WriteUInt128BigEndian(hash[16..], Low);
    }

    public int CompareTo(Print other) => High == other.High ? Low.CompareTo(other.Low) : High.CompareTo(other.High);
}
