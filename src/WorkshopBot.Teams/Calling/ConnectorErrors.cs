using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkshopBot.Teams.Calling;

/// <summary>
/// Which error of Teams' is of what kind:
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#status-codes-from-bot-conversational-apis.
/// </summary>
internal static class ConnectorErrors
{
    private const int LongestCode = 80;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static ConnectorException Read(string operation, int status, TimeSpan? retryAfter, byte[] body)
    {
        var code = Code(body) ?? $"Http{status}";
        return new(operation, code, Kind(status, code))
        {
            Status = status,
            RetryAfter = retryAfter,

            // Whoever answers so may stand between us and the one that does it.
            MayHaveHappened = status is 408 or >= 500 and not 501,
        };
    }

    /// <summary>A body may be JSON, HTML or nothing.</summary>
    public static JsonObject? Parse(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonNode.Parse(body, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ConnectorFailure Kind(int status, string code) => (status, code) switch
    {
        (_, "MemberNotFoundInConversation") => ConnectorFailure.PersonGone,
        (403, "BotNotInConversationRoster" or "ConversationBlockedByUser" or "BotDisabledByAdmin" or "NotEnoughPermissions")
            => ConnectorFailure.Gone,
        (404, "ConversationNotFound") => ConnectorFailure.Gone,
        (404, "ActivityNotFoundInConversation") => ConnectorFailure.MessageGone,
        (401 or 403, _) => ConnectorFailure.Refused,
        (408 or 412, _) => ConnectorFailure.Unavailable,
        (413, _) => ConnectorFailure.TooLarge,
        (429, _) => ConnectorFailure.Throttled,
        (501, _) => ConnectorFailure.Invalid,
        ( >= 500, _) => ConnectorFailure.Unavailable,
        _ => ConnectorFailure.Invalid,
    };

    // Whatever else a server says stays out of logs.
    private static string? Code(byte[] body)
    {
        if (Parse(body).Member("error").Text("code") is not { } code) return null;

        string clean = new([.. code.Where(char.IsAsciiLetterOrDigit).Take(LongestCode)]);
        return clean.Length > 0 ? clean : null;
    }
}
