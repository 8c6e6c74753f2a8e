using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Teams;

/// <summary>
/// What a connector takes of activities, as the Agents Playground does, and stricter:
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages.
/// </summary>
internal static class ActivityRules
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <exception cref="ConnectorErrorException">Teams would not take it.</exception>
    public static void Check(JsonObject activity)
    {
        NoNulls(activity);
        switch (Text(activity, "type"))
        {
            case "typing" or "trace":
                return;
            case not "message":
                throw Wrong("BadArgument");
        }

        var hasText = Text(activity, "text") is { Length: > 0 };
        var attachments = activity["attachments"] as JsonArray ?? [];

        // Two messages would be made of it.
        if (hasText == attachments.Count > 0 || attachments.Count > 1) throw Wrong("BadSyntax");
        if (activity.ContainsKey("textFormat") && Text(activity, "textFormat") is not ("plain" or "markdown" or "xml"))
            throw Wrong("BadArgument");
        foreach (var attachment in attachments) CheckCard(attachment as JsonObject);
        foreach (var entity in activity["entities"] as JsonArray ?? []) CheckEntity(entity as JsonObject, Text(activity, "text") ?? "");
    }

    public static void NoNulls(JsonNode json)
    {
        var members = json switch
        {
            JsonObject o => o.Select(m => m.Value),
            JsonArray a => a,
            _ => Enumerable.Empty<JsonNode?>(),
        };
        foreach (var member in members) NoNulls(member ?? throw Wrong("BadArgument"));
    }

    public static string? Text(JsonObject? json, string name) =>
        json?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static ConnectorErrorException Wrong(string code) => new(400, code);

    private static void CheckCard(JsonObject? attachment)
    {
        var content = attachment?["content"] as JsonObject;
        if (Text(attachment, "contentType") != AdaptiveCard || Text(content, "type") != "AdaptiveCard") throw Wrong("BadArgument");
        if (Text(content, "version") is not ("1.0" or "1.1" or "1.2" or "1.3" or "1.4" or "1.5")) throw Wrong("BadArgument");
        CheckPictures(content!);
    }

    /// <summary>Teams fetches pictures itself, and follows nobody elsewhere; who cannot see one hears what it says.</summary>
    private static void CheckPictures(JsonNode? node)
    {
        if (node is JsonObject json && Text(json, "type") == "Image"
            && (!Uri.TryCreate(Text(json, "url"), UriKind.Absolute, out var url) || url.Scheme != "https" || url.IsLoopback
                || url.Host.EndsWith(".invalid", StringComparison.Ordinal) || string.IsNullOrWhiteSpace(Text(json, "altText")))) throw Wrong("BadArgument");

        foreach (var member in node is JsonObject o ? o.Select(m => m.Value) : node as JsonArray ?? Enumerable.Empty<JsonNode?>()) CheckPictures(member);
    }

    private static void CheckEntity(JsonObject? entity, string text)
    {
        if (Text(entity, "type") != "mention") return;

        var mention = Text(entity, "text") ?? "";
        var isMention = mention.StartsWith("<at>", StringComparison.Ordinal) && mention.EndsWith("</at>", StringComparison.Ordinal);
        if (!isMention || !text.Contains(mention, StringComparison.Ordinal)) throw Wrong("BadArgument");
    }
}
