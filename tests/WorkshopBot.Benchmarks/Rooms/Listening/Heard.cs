using System.Buffers.Text;

namespace WorkshopBot.Benchmarks.Rooms.Listening;

/// <summary>One event on a stream.</summary>
/// <param name="At">When its last byte was there.</param>
/// <param name="Number">The commit that it shows.</param>
/// <param name="IsForAll">What everybody sees; otherwise the page's own part.</param>
/// <param name="IsNews">Says more than the number of a commit.</param>
internal readonly record struct Heard(long At, long Number, int Bytes, bool IsForAll, bool IsNews, bool IsBeat)
{
    private static ReadOnlySpan<byte> Id => "id: "u8;

    public static Heard Of(ReadOnlySpan<byte> frame, long at)
    {
        var number = frame.StartsWith(Id) && Utf8Parser.TryParse(frame[Id.Length..], out long shown, out _) ? shown : 0;
        return new(
            at, number, frame.Length + "\n\n"u8.Length, frame.IndexOf("event: view\n"u8) >= 0, frame.IndexOf("\":\""u8) >= 0,
            frame.StartsWith("event: beat"u8));
    }
}
