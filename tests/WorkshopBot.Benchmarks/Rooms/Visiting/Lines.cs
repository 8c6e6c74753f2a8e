using System.Net;
using System.Net.Sockets;

namespace WorkshopBot.Benchmarks.Rooms.Visiting;

/// <summary>Connections to a server, without cookies and redirects of their own.</summary>
internal static class Lines
{
    private static int addresses;

    /// <summary>One connection, as one browser has it.</summary>
    public static HttpMessageInvoker One() => new(Handler(most: 1));

    /// <summary>
    /// Several, from an address that nobody had before: who comes in is counted by address, and here all would have one. All of
    /// 127/8 is this machine on Linux and Windows.
    /// </summary>
    public static HttpMessageInvoker FromElsewhere(int most)
    {
        var number = Interlocked.Increment(ref addresses);
        var handler = Handler(most);
        handler.ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(new IPAddress([127, 1, (byte)(number / 250), (byte)(1 + (number % 250))]), 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };
        return new(handler);
    }

    private static SocketsHttpHandler Handler(int most) => new()
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        UseProxy = false,
        MaxConnectionsPerServer = most,
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
    };
}
