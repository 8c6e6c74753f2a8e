using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit;
using WorkshopBot.Testing.BlockKit;

namespace WorkshopBot.Cards.Tests.BlockKit;

/// <summary>A card as Slack gets it. Whatever it is, it keeps Slack's rules.</summary>
internal sealed record Shown(JsonObject Payload, ImmutableArray<string> Warnings)
{
    public static JsonSerializerOptions Relaxed { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonArray Blocks => Payload["blocks"]!.AsArray();

    public static Shown Message(JsonNode card, SlackOptions? options = null)
    {
        var message = SlackCard.Message(card, options ?? new SlackOptions());
        JsonObject payload = new() { ["text"] = message.Text, ["blocks"] = message.Blocks };
        return Checked(payload, message.Warnings, BlockKitSurface.Message);
    }

    public static Shown Modal(JsonNode card, ModalOptions? options = null)
    {
        var view = SlackCard.Modal(card, options ?? new ModalOptions { Title = "Title" });
        return Checked(view.View, view.Warnings, BlockKitSurface.Modal);
    }

    public static Shown Home(JsonNode card, ViewOptions? options = null)
    {
        var view = SlackCard.Home(card, options ?? new ViewOptions());
        return Checked(view.View, view.Warnings, BlockKitSurface.Home);
    }

    /// <summary>On every surface.</summary>
    public static IEnumerable<Shown> Everywhere(JsonNode card) => [Message(card), Modal(card), Home(card)];

    public static JsonObject Card(string elements, string actions = "") => JsonNode.Parse(
        $$"""{ "type": "AdaptiveCard", "version": "1.5", "body": [ {{elements}} ], "actions": [ {{actions}} ] }""")!.AsObject();

    public static JsonObject TextCard(JsonNode? text, string type = "TextBlock") => new()
    {
        ["type"] = "AdaptiveCard",
        ["body"] = new JsonArray(type == "TextRun"
            ? new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(Element(type, text)) }
            : Element(type, text)),
    };

    /// <summary>As it was written, which JSON need not be.</summary>
    public string Text => Payload.ToJsonString(Relaxed);

    public JsonObject One(string type) => Assert.Single(All(type));

    public IEnumerable<JsonObject> All(string type) => Objects(Payload).Where(o => o["type"]?.ToString() == type);

    /// <summary>What is read in rich text, as it was before it was taken apart.</summary>
    public string RichText => string.Join('|', All("rich_text").Select(b => string.Concat(Objects(b)
        .Where(o => o["type"]?.ToString() is "text" or "link" or "date")
        .Select(o => (o["text"] ?? o["fallback"])!.ToString()))));

    public Shown WithoutWarnings()
    {
        Assert.Empty(Warnings);
        return this;
    }

    private static JsonObject Element(string type, JsonNode? text) => new() { ["type"] = type, ["text"] = text };

    private static Shown Checked(JsonObject payload, ImmutableArray<string> warnings, BlockKitSurface surface)
    {
        var errors = BlockKitRules.Check(payload, surface);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(5)));
        return new(payload, warnings);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(p => Objects(p.Value)).Prepend(json),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
