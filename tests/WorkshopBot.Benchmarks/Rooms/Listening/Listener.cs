using System.Diagnostics;

namespace WorkshopBot.Benchmarks.Rooms.Listening;

/// <summary>A page that listens, and when it heard what.</summary>
internal sealed class Listener
{
    private readonly Lock gate = new();
    private readonly List<Heard> heard = [];

    private Listener(Stream stream) => _ = Read(stream);

    public static async Task<Listener> Open(HttpMessageInvoker line, Uri live, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, live);
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        var response = await line.SendAsync(request, CancellationToken.None);
        response.EnsureSuccessStatusCode();
        return new(await response.Content.ReadAsStreamAsync());
    }

    /// <summary>All events after a moment but the beats, which come whatever happens.</summary>
    public Heard[] Since(long moment)
    {
        lock (gate) return [.. heard.Where(h => h.At > moment && !h.IsBeat)];
    }

    private async Task Read(Stream stream)
    {
        var (waiting, length) = (new byte[16 * 1024], 0);
        while (await stream.ReadAsync(waiting.AsMemory(length)) is > 0 and var more)
        {
            var now = Stopwatch.GetTimestamp();
            length += more;
            var start = 0;
            while (waiting.AsSpan(start, length - start).IndexOf("\n\n"u8) is >= 0 and var end)
            {
                lock (gate) heard.Add(Heard.Of(waiting.AsSpan(start, end), now));
                start += end + 2;
            }

            length -= start;
            waiting.AsSpan(start, length).CopyTo(waiting);
            if (length == waiting.Length) Array.Resize(ref waiting, 2 * length);
        }
    }
}
