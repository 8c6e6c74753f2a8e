using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine;
using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Installing;

/// <summary>
/// Gets a new token before the old one runs out. Every refresh makes the refresh token useless, so only one of all instances
/// may do it: the one that has said so in the store first. https://docs.slack.dev/authentication/using-token-rotation
/// </summary>
internal sealed class Rotation(
    Installations installations, SlackWire wire, SlackSettings settings, TimeProvider clock, ILogger<Rotation> log)
{
    /// <summary>Tokens live twelve hours.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromHours(2);

    /// <summary>Longer than a refresh takes; then its instance is taken for dead.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> failed = new(StringComparer.Ordinal);

    public static bool IsDue(StoredTokens tokens, DateTimeOffset now) => tokens.ExpiresAt is { } at && now >= at - Early;

    /// <param name="expired">Slack does not take this one; null: it is only time.</param>
    /// <returns>The tokens to go on with; null when the bot is not there any more.</returns>
    /// <exception cref="SlackException">There is no token to go on with.</exception>
    public async Task<StoredTokens?> Rotate(string alias, string? expired, CancellationToken cancellationToken)
    {
        while (await installations.Find(alias, cancellationToken) is { } found)
        {
            var (tokens, now) = (StoredTokens.Parse(found.Tokens), clock.GetUtcNow());
            var isUsable = tokens.Access != expired && !(now >= tokens.ExpiresAt);
            var hasJustFailed = HasJustFailed(alias, now);
            if (tokens.Refresh is null || (isUsable && (!IsDue(tokens, now) || hasJustFailed))) return tokens;
            if (hasJustFailed) throw new SlackException(SlackMethod.OAuthAccess.Name, "token_expired", SlackFailure.TokenExpired);

            if (now < tokens.ClaimedUntil)
            {
                if (isUsable) return tokens;

                await Task.Delay(Look, clock, cancellationToken);
                continue;
            }

            var claim = found with { Tokens = (tokens with { ClaimedUntil = now + Claim }).ToJson() };
            if (await installations.Save(claim, cancellationToken) is { } claimed)
            {
                return await Refresh(claimed, tokens, isUsable, cancellationToken);
            }
        }

        return null;
    }

    private async Task<StoredTokens?> Refresh(
        Installed claimed, StoredTokens tokens, bool isUsable, CancellationToken cancellationToken)
    {
        try
        {
            // It is not left half-way: Slack may have made the old refresh token useless already.
            var answer = await wire.Call(
                SlackMethod.OAuthAccess, new() { ["grant_type"] = "refresh_token", ["refresh_token"] = tokens.Refresh },
                Credentials.App(settings.ClientId!, settings.ClientSecret!), CancellationToken.None);
            var rotated = tokens.With(answer, clock.GetUtcNow());
            if (await installations.Save(claimed with { Tokens = rotated.ToJson() }, CancellationToken.None) is null)
            {
                // Installed anew or taken away meanwhile: what is there counts.
                return await installations.Find(claimed.Alias, cancellationToken) is { } other
                    ? StoredTokens.Parse(other.Tokens)
                    : null;
            }

            failed.TryRemove(claimed.Alias, out _);
            log.Rotated(claimed.Alias);
            return rotated;
        }
        catch (SlackException)
        {
            failed[claimed.Alias] = clock.GetUtcNow() + AfterFailure;
            await installations.Save(claimed with { Tokens = tokens.ToJson() }, CancellationToken.None);

            // The old one is good for a while, perhaps.
            if (isUsable) return tokens;

            throw;
        }
    }

    private bool HasJustFailed(string alias, DateTimeOffset now) => failed.TryGetValue(alias, out var until) && now < until;
}
