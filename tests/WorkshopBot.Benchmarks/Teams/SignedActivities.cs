using System.Text;
using System.Text.Json.Nodes;

namespace WorkshopBot.Benchmarks.Teams;

/// <summary>Requests as Teams sends them, signed beforehand: that is not what is measured.</summary>
internal sealed class SignedActivities(Signer signer, string issuer, string serviceUrl)
{
    /// <summary>Teams sends many activities with one token, and from many machines.</summary>
    private const int Tokens = 16;

    private readonly string[] tokens = [.. Enumerable.Range(0, Tokens).Select(_ => signer.Token(issuer, serviceUrl))];
    private int next;

    /// <summary>Not to be trusted.</summary>
    public byte[] Forged(JsonObject activity) => Request(activity.ToJsonString(), signer.Forged(issuer, serviceUrl));

    public byte[] Of(string activity) => Request(activity, Token);

    public string Token => tokens[(Interlocked.Increment(ref next) & int.MaxValue) % Tokens];

    private static byte[] Request(string activity, string token)
    {
        var head = string.Join("\r\n",
        [
            "POST /api/messages HTTP/1.1", "Host: 127.0.0.1", "User-Agent: Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)",
            "Accept: */*", "Content-Type: application/json; charset=utf-8", $"Content-Length: {Encoding.UTF8.GetByteCount(activity)}",
            $"Authorization: Bearer {token}", "x-ms-conversation-id: bench", "MS-CV: bench.1", "", "",
        ]);
        return Encoding.UTF8.GetBytes(head + activity);
    }
}
