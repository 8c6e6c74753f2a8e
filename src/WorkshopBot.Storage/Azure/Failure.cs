using System.Text.Json;
using System.Xml;
using Azure;
using Azure.Identity;

namespace WorkshopBot.Storage.Azure;

/// <summary>What the services' failures mean to the person who runs the bot. Never says keys, names or tokens.</summary>
internal static class Failure
{
    public const string Tables = "Table storage";
    public const string Queues = "Queue storage";

    /// <exception cref="StoreFailedException">The service failed, or could not be reached.</exception>
    public static async Task<T> Explain<T>(string service, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await call();
        }
        catch (Exception e) when (IsService(e) && !cancellationToken.IsCancellationRequested)
        {
            throw From(e, service);
        }
    }

    public static StoreFailedException From(Exception failure, string service) => failure switch
    {
        AggregateException { InnerExceptions: [.., var last] } => From(last, service),

        // The exception itself repeats the body, which may be anything: it is not passed on.
        RequestFailedException { Status: > 0 } answered => new($"{service} {Explain(answered)}"),
        AuthenticationFailedException => new($"{service} cannot be used: no Entra ID token could be had for this process ({failure.GetType().Name})."),
        OperationCanceledException => new($"{service} does not answer in time; the outcome is unknown."),
        JsonException or XmlException or FormatException or InvalidOperationException =>
            new($"{service} answered something that is not its protocol; see whether a proxy is in between."),
        _ => new($"{service} cannot be reached ({failure.GetBaseException().GetType().Name}); see its endpoint and the network."),
    };

    // A network timeout is a cancellation that nobody asked for.
    private static bool IsService(Exception e) => e
        is RequestFailedException or AuthenticationFailedException or AggregateException or OperationCanceledException
        or IOException or HttpRequestException or JsonException or XmlException or FormatException
        || e.GetType() == typeof(InvalidOperationException);

    private static string Explain(RequestFailedException answered)
    {
        var code = Plain(answered.ErrorCode) is { Length: > 0 } named ? $"{answered.Status} {named}" : $"{answered.Status}";
        var request = Plain(answered.GetRawResponse()?.Headers.RequestId) is { Length: > 0 } id ? $", request {id}" : "";
        return $"{Meaning(answered.Status)} ({code}{request}).";
    }

    private static string Meaning(int status) => status switch
    {
        401 or 403 => "refuses this process; see the connection string, or the role Storage Table or Queue Data Contributor",
        404 => "does not have what it should; see whether a table or the queue was deleted",
        408 or 429 or 500 or 502 or 503 or 504 => "is busy or fails, and still did after several attempts",
        _ => "refused the operation",
    };

    /// <summary>Codes and request ids are letters, digits and hyphens. Whatever else is in their place is not repeated.</summary>
    private static string? Plain(string? text) =>
        text is { Length: <= 64 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? text : null;
}
