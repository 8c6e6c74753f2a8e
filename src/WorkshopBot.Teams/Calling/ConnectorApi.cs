using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Teams.Calling;

/// <summary>
/// What the bot asks of Teams: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference.
/// It keeps to Teams' limits by itself: a call waits for its turn, in the order in which the calls of a conversation were asked
/// for, for a minute at most.
/// </summary>
/// <remarks>
/// Every call may throw <see cref="ConnectorException"/>. What makes a message is never repeated when nobody knows what became of it: see
/// <see cref="ConnectorException.MayHaveHappened"/>. Ids are whatever Teams gave.
/// </remarks>
public sealed partial class ConnectorApi
{
    private readonly ConnectorWire wire;
    private readonly Budgets budgets;
    private readonly TimeProvider clock;
    private readonly ILogger log;

    internal ConnectorApi(ConnectorWire wire, Budgets budgets, TimeProvider clock, ILogger<ConnectorApi> log) =>
        (this.wire, this.budgets, this.clock, this.log) = (wire, budgets, clock, log);

    private async Task<JsonObject?> Call(
        Operation operation, ConversationAddress at, string path, JsonObject? content, CancellationToken cancellationToken)
    {
        var body = content is null ? null : ActivityJson.Write(operation.Name, content);
        var (mayHaveHappened, isRenewed) = (false, false);
        for (var @try = 1; ; @try++)
        {
            await Turn(operation, at, cancellationToken);
            try
            {
                return await wire.Send(operation, at.Service, path, body, cancellationToken);
            }
            catch (ConnectorException e) when (e.Status == 401 && !isRenewed)
            {
                // The token was dropped, and nothing done.
                isRenewed = true;
            }
            catch (ConnectorException e) when (e.Failure == ConnectorFailure.MessageGone && operation == Operation.Delete && mayHaveHappened)
            {
                return null;
            }
            catch (ConnectorException e)
            {
                await Pause(operation, at, mayHaveHappened ? e.AfterAnother() : e, @try, cancellationToken);
                mayHaveHappened |= e.MayHaveHappened;
            }
        }
    }

    private async Task Turn(Operation operation, ConversationAddress at, CancellationToken cancellationToken)
    {
        try
        {
            await budgets.Take(operation.Rate, at.Id, at.TenantId, cancellationToken);
        }
        catch (BusyException e)
        {
            throw new ConnectorException(operation.Name, "Busy", ConnectorFailure.Throttled) { RetryAfter = e.Wait };
        }
    }

    /// <exception cref="ConnectorException">It is not tried again.</exception>
    private async Task Pause(
        Operation operation, ConversationAddress at, ConnectorException e, int @try, CancellationToken cancellationToken)
    {
        var pause = Retries.Pause(e, @try);
        var isForAll = e.Failure == ConnectorFailure.Throttled;
        if (isForAll)
        {
            // Everything else that is for the conversation waits, too.
            budgets.Pause(operation.Rate, at.Id, pause);
            log.Limited(operation.Name, pause.TotalSeconds);
        }

        if (!Retries.MayRepeat(operation, e, @try, pause)) throw e;

        log.CallRepeated(operation.Name, e.Code, @try);
        if (!isForAll) await Task.Delay(pause, clock, cancellationToken);
    }

    /// <exception cref="ArgumentException">With such an id the path would lead elsewhere.</exception>
    private static string Escaped(string id) => id is { Length: > 0 } and not ("." or "..")
        ? Uri.EscapeDataString(id)
        : throw new ArgumentException("There is no such id.", nameof(id));

    private static string Path(ConversationAddress at, string rest) => $"conversations/{Escaped(at.Id)}/{rest}";
}
