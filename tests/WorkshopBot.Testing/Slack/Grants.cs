namespace WorkshopBot.Testing.Slack;

/// <summary>Who has which token.</summary>
public sealed class Grants
{
    private readonly FakeSlack slack;
    private readonly Dictionary<string, Grant> tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Grant> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Grant> refreshes = new(StringComparer.Ordinal);
    private int last;

    internal Grants(FakeSlack slack)
    {
        this.slack = slack;
        tokens[slack.App.BotToken] = new(slack.App.TeamId, slack.App.EnterpriseId, IsOrgWide: false);
    }

    /// <summary>Somebody agrees that the bot comes into their workspace, or into a whole enterprise.</summary>
    /// <returns>The code that Slack sends them back with.</returns>
    public string Agree(string? teamId, string? enterpriseId = null, bool rotates = false)
    {
        lock (slack.Gate)
        {
            var code = $"code-{++last}";
            codes[code] = new(teamId, enterpriseId, teamId is null) { Rotates = rotates };
            return code;
        }
    }

    public void Revoke(string token)
    {
        lock (slack.Gate) tokens[token] = tokens[token] with { IsRevoked = true };
    }

    /// <exception cref="ApiErrorException">It is no good.</exception>
    internal Grant Of(string? token)
    {
        if (string.IsNullOrEmpty(token)) throw new ApiErrorException("not_authed");
        if (token.StartsWith("xapp-", StringComparison.Ordinal)) throw new ApiErrorException("not_allowed_token_type");
        if (!tokens.TryGetValue(token, out var grant)) throw new ApiErrorException("invalid_auth");
        if (grant.IsRevoked) throw new ApiErrorException("token_revoked");
        if (slack.Clock.GetUtcNow() >= grant.ExpiresAt) throw new ApiErrorException("token_expired");

        return grant;
    }

    internal Issued Exchange(string? code) =>
        code is not null && codes.Remove(code, out var grant) ? Issue(grant) : throw new ApiErrorException("invalid_code");

    /// <summary>A refresh token is good for one use.</summary>
    internal Issued Refresh(string? token) =>
        token is not null && refreshes.Remove(token, out var grant)
            ? Issue(grant)
            : throw new ApiErrorException("invalid_refresh_token");

    private Issued Issue(Grant grant)
    {
        const int Lifetime = 43_200;

        last++;
        if (!grant.Rotates)
        {
            tokens[$"xoxb-{last}"] = grant;
            return new(grant, $"xoxb-{last}", null, null);
        }

        tokens[$"xoxe.xoxb-{last}"] = grant with { ExpiresAt = slack.Clock.GetUtcNow().AddSeconds(Lifetime) };
        refreshes[$"xoxe-1-{last}"] = grant;
        return new(grant, $"xoxe.xoxb-{last}", $"xoxe-1-{last}", Lifetime);
    }
}

/// <summary>What a token is for.</summary>
internal sealed record Grant(string? TeamId, string? EnterpriseId, bool IsOrgWide)
{
    public bool Rotates { get; init; }

    public bool IsRevoked { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }
}

internal sealed record Issued(Grant Grant, string Access, string? Refresh, int? ExpiresIn);
