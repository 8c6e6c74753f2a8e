using System.Text.Json.Nodes;

namespace WorkshopBot.Engine.Presenting;

/// <summary>The collections that something may be for.</summary>
internal static class WhichData
{
    /// <summary>As many buttons as every channel shows.</summary>
    private const int Most = 5;

    public static JsonObject Write(IReadOnlyList<AtHome> collections, string text) => new()
    {
        ["text"] = text,
        ["collections"] = new JsonArray([.. collections.Take(Most).Select(at => new JsonObject
        {
            ["title"] = at.Scene.Workshop.Title,
            ["place"] = at.Scene.Workshop.Place!.Key,
            ["text"] = text,
        })]),
    };
}
