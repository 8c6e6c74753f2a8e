using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>A bot that takes whatever comes would be compared for nothing: each has to refuse what somebody else has signed.</summary>
internal static class Genuine
{
    public static async Task Demand(Side side, GroupChat chat)
    {
        var answer = await Ask(side.Server.Address, side.Signed.Forged(chat.Typed(Member.Of(1), "help")));
        if (!answer.StartsWith("HTTP/1.1 401 ", StringComparison.Ordinal) && !answer.StartsWith("HTTP/1.1 403 ", StringComparison.Ordinal))
            throw new InvalidOperationException($"{side.Name} has taken a token that somebody else has signed: {answer}");
    }

    private static async Task<string> Ask(Uri server, byte[] request)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPEndPoint.Parse(server.Authority));
        await socket.SendAsync(request);
        var buffer = new byte[4096];
        return Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer));
    }
}
