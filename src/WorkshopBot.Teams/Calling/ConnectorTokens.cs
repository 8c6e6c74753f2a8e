using Azure.Core;
using Azure.Identity;

namespace WorkshopBot.Teams.Calling;

/// <summary>
/// The bot's own tokens. What gives them keeps them while they are good:
/// https://learn.microsoft.com/dotnet/azure/sdk/authentication/token-caching. So a token that Teams refuses is dropped with what gave it.
/// </summary>
internal sealed class ConnectorTokens(Func<TokenCredential>? make, Cloud cloud)
{
    private readonly TokenRequestContext context = new([cloud.Scope]);
    private TokenCredential? current = make?.Invoke();

    /// <summary>False: calls go without.</summary>
    public bool AreNeeded => make is not null;

    /// <exception cref="AuthenticationFailedException">There is none; its message may repeat what it was asked with.</exception>
    public async ValueTask<(string Token, TokenCredential By)> Get(CancellationToken cancellationToken)
    {
        var by = Volatile.Read(ref current)!;
        return ((await by.GetTokenAsync(context, cancellationToken)).Token, by);
    }

    /// <summary>Teams does not take it. Whoever comes second with the same finds it done.</summary>
    public void Drop(TokenCredential by)
    {
        if (Volatile.Read(ref current) == by) Interlocked.CompareExchange(ref current, make!(), by);
    }
}
