using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WorkshopBot.Benchmarks.Sending;

/// <summary>
/// One connection that is kept. It sends bytes that are ready and reads no more of the answer than it must: it shares the cores with the
/// server, and would otherwise take more from the faster one.
/// </summary>
internal sealed class Line(Uri server) : IDisposable
{
    private const string EndOfHead = "\r\n\r\n";
    private const string EndOfChunks = "0\r\n\r\n";

    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[64 * 1024];

    /// <summary>Beforehand, where connecting is not what is measured.</summary>
    public async Task Open() => await socket.ConnectAsync(IPEndPoint.Parse(server.Authority));

    /// <returns>The body.</returns>
    /// <exception cref="InvalidOperationException">The answer is not 200.</exception>
    public async Task<string> Send(ReadOnlyMemory<byte> request)
    {
        if (!socket.Connected) await Open();
        await socket.SendAsync(request);
        var read = 0;
        while (true)
        {
            if (read == buffer.Length) throw new InvalidOperationException("The answer is too long.");

            var more = await socket.ReceiveAsync(buffer.AsMemory(read));
            if (more == 0) throw new InvalidOperationException("The server has closed the connection.");

            read += more;
            if (Body(Encoding.UTF8.GetString(buffer, 0, read)) is { } body) return body;
        }
    }

    public void Dispose() => socket.Dispose();

    /// <returns>Null while something is missing.</returns>
    private static string? Body(string answer)
    {
        var end = answer.IndexOf(EndOfHead, StringComparison.Ordinal);
        if (end < 0) return null;
        if (!answer.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal)) throw new InvalidOperationException(answer);

        var body = answer[(end + EndOfHead.Length)..];
        if (Header(answer[..end], "Content-Length") is not { } length)
            return body.EndsWith(EndOfChunks, StringComparison.Ordinal) ? body[..^EndOfChunks.Length] : null;

        return Encoding.UTF8.GetByteCount(body) == int.Parse(length, CultureInfo.InvariantCulture) ? body : null;
    }

    private static string? Header(string head, string name) => head.Split("\r\n")
        .FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
