using System.Net;
using System.Net.Sockets;
using System.Text;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>A bot that takes whatever comes would be compared for nothing: each has to refuse what somebody else has signed.</summary>
internal static class Genuine
{
    /// <summary>The Bot Framework SDK calls it an error of its own, and says why.</summary>
    private const string OfBotBuilder = "\r\n\r\ninvalid signature";

    public static async Task Demand(Side side, GroupChat chat)
    {
        var answer = await Ask(side.Server.Address, side.Signed.Forged(chat.Typed(Member.Of(1), "help")));
        var isRefused = answer.StartsWith("HTTP/1.1 401 ", StringComparison.Ordinal)
            || answer.StartsWith("HTTP/1.1 403 ", StringComparison.Ordinal)
            || (side.Name == Sides.BotBuilder && answer.StartsWith("HTTP/1.1 500 ", StringComparison.Ordinal)
                && answer.EndsWith(OfBotBuilder, StringComparison.Ordinal));
        if (!isRefused)
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
