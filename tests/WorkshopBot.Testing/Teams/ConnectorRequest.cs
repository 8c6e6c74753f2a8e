using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace WorkshopBot.Testing.Teams;

/// <summary>A request as it came.</summary>
/// <param name="Target">Before anything is unescaped.</param>
internal sealed record ConnectorRequest(
    ConnectorRoute Route, string Target, string? Authorization, string Text, long Bytes, Dictionary<string, string> Query)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Null when it is no JSON.</summary>
    public JsonObject? Body { get; private init; }

    private bool IsJson { get; init; }

    public static async Task<ConnectorRequest> Read(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var text = Encoding.UTF8.GetString(body.ToArray());
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new(
            ConnectorRoute.Read(context.Request.Method, target), target, context.Request.Headers.Authorization is [{ } one] ? one : null,
            text, body.Length, context.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString()))
        {
            Body = Parse(text),
            IsJson = context.Request.HasJsonContentType(),
        };
    }

    public JsonObject Json() => IsJson && Body is not null ? Body.DeepClone().AsObject() : throw ActivityRules.Wrong("BadSyntax");

    private static JsonObject? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
