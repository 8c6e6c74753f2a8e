using System.Text.Json.Nodes;
using WorkshopBot.Domain;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Everybody who is or was in the workshop, with what they are.</summary>
internal static class PeopleData
{
    public static JsonObject Write(Scene scene, Wordings words) => new()
    {
        ["people"] = new JsonArray([.. scene.Workshop.People
            .Select(p => (Id: p.Key, p.Value, Name: words.Name(p.Key)))
            .OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id.Value, StringComparer.Ordinal)
            .Select(p => new JsonObject
            {
                ["id"] = p.Id.Value,
                ["name"] = p.Name,
                ["role"] = p.Value.Here ? Stored(p.Value.Role) : "gone",
                ["here"] = p.Value.Here,
            })]),
    };

    private static string Stored(Role role) => role.ToString().ToLowerInvariant();
}
