using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

/// <summary>A modal or App Home as somebody sees it now.</summary>
public sealed class FakeView(string id, JsonObject content)
{
    public string Id { get; } = id;

    public JsonObject Content { get; set; } = content;

    /// <summary>Another one with every change.</summary>
    public string Hash { get; set; } = "";

    public string RootId { get; init; } = id;

    public string? PreviousId { get; init; }

    /// <summary>What its last sending was refused with, by block id.</summary>
    public JsonObject Errors { get; set; } = [];

    /// <summary>Null once it is closed.</summary>
    public FakeUser? Owner { get; set; }

    public JsonArray Blocks => Content["blocks"] as JsonArray ?? [];

    public string CallbackId => (string?)Content["callback_id"] ?? "";

    /// <summary>As Slack sends it.</summary>
    public JsonObject ToJson(FakeApp app, JsonObject? values = null)
    {
        var json = (JsonObject)Content.DeepClone();
        json["id"] = Id;
        json["hash"] = Hash;
        json["team_id"] = app.TeamId;
        json["app_id"] = app.Id;
        json["app_installed_team_id"] = app.TeamId;
        json["bot_id"] = app.BotId;
        json["root_view_id"] = RootId;
        json["previous_view_id"] = PreviousId;
        json["state"] = new JsonObject { ["values"] = values ?? [] };
        return json;
    }
}
