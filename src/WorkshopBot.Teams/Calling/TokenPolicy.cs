using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace WorkshopBot.Teams.Calling;

/// <summary>Puts the bot's token on what goes to a service address that takes it, and on nothing else.</summary>
internal sealed partial class TokenPolicy(ConnectorTokens tokens) : HttpPipelinePolicy
{
    /// <summary>Whether a message has left.</summary>
    public static bool HasLeft(HttpMessage message) => message.TryGetProperty(typeof(TokenPolicy), out _);

    public static void SetAddress(HttpMessage message, ServiceAddress address) => message.SetProperty(typeof(ServiceAddress), address);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Calls are asynchronous.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var by = await Authorize(message);
        message.SetProperty(typeof(TokenPolicy), true);
        await ProcessNextAsync(message, pipeline);
        if (by is not null && message.Response.Status == 401) tokens.Drop(by);
    }

    private async ValueTask<TokenCredential?> Authorize(HttpMessage message)
    {
        if (!tokens.AreNeeded || !message.TryGetProperty(typeof(ServiceAddress), out var to)
            || to is not ServiceAddress { TakesToken: true } service || !service.Covers(message.Request.Uri.ToUri())) return null;

        try
        {
            var (token, by) = await tokens.Get(message.CancellationToken);
            message.Request.Headers.SetValue(HttpHeader.Names.Authorization, $"Bearer {token}");
            return by;
        }
        catch (AuthenticationFailedException e)
        {
            // What Entra says of a refusal repeats ids and more; its number says enough, and is there when it has answered.
            var code = EntraCode().Match(e.ToString()).Value;
            throw code.Length > 0
                ? new ConnectorException("token", code, ConnectorFailure.Refused)
                : new ConnectorException("token", "NoToken", ConnectorFailure.Unavailable);
        }
    }

    [GeneratedRegex(@"AADSTS\d{1,10}")]
    private static partial Regex EntraCode();
}
