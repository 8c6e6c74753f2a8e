using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Slack.Calling;

/// <summary>
/// What the bot asks of Slack. It keeps to Slack's limits by itself: a call waits for its turn, except where it says
/// otherwise.
/// </summary>
/// <remarks>
/// <para>
/// The first parameter everywhere is <see cref="SlackWorkspace.Alias"/>. Every call may throw <see cref="SlackException"/>.
/// </para>
/// <para>JSON that is handed over stays the caller's: it is copied.</para>
/// </remarks>
public sealed partial class SlackApi
{
    private const int MostTries = 3;

    /// <summary>Whoever is told to wait longer is told so.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    private readonly SlackWire wire;
    private readonly ITokens tokens;
    private readonly Budgets budgets;
    private readonly ResponseUrls responseUrls;
    private readonly TimeProvider clock;
    private readonly ILogger log;

    internal SlackApi(
        SlackWire wire, ITokens tokens, Budgets budgets, ResponseUrls responseUrls, TimeProvider clock, ILogger<SlackApi> log)
    {
        (this.wire, this.tokens, this.budgets, this.responseUrls) = (wire, tokens, budgets, responseUrls);
        (this.clock, this.log) = (clock, log);
    }

    private async Task<JsonObject> Call(
        string workspace, SlackMethod method, JsonObject arguments, CancellationToken cancellationToken, Budget? channel = null)
    {
        var budget = budgets.Of(workspace, method);
        for (var @try = 1; ; @try++)
        {
            if (channel is not null) await channel.UntilFree(cancellationToken);
            if (method.Waits) await budget.Take(cancellationToken);
            else if (!budget.TryTake()) throw new SlackException(method.Name, "busy", SlackFailure.RateLimited);

            channel?.Spend();
            var token = await tokens.Token(workspace, cancellationToken);
            try
            {
                return await wire.Call(method, arguments, Credentials.Bearer(token), cancellationToken);
            }
            catch (SlackException e) when (e.Failure == SlackFailure.RateLimited)
            {
                // Nothing was done, so that even a message may be sent again.
                var pause = e.RetryAfter ?? TimeSpan.Zero;
                budget.Pause(pause);
                log.Limited(method.Name, workspace, pause.TotalSeconds);
                if (!method.Waits || @try >= MostTries || pause > LongestPause) throw;
            }
            catch (SlackException e) when (e.Failure == SlackFailure.TokenExpired && @try == 1)
            {
                if (!await tokens.Renew(workspace, token, cancellationToken)) throw;
            }
        }
    }
}
