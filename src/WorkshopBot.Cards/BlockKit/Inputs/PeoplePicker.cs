using System.Text.Json.Nodes;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Inputs;

/// <summary>
/// Choices that are the chat's people: <c>choices.data</c> with Graph's users
/// (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker). Slack has an element for it, which
/// gives its own ids.
/// </summary>
internal static class PeoplePicker
{
    private const string Users = "graph.microsoft.com/users";

    public static bool Is(CardObject e) =>
        e.Child("choices.data") is { } data && data.Text("dataset")?.StartsWith(Users, StringComparison.Ordinal) == true;

    public static JsonObject Draw(CardObject e, Field field)
    {
        var several = e.Flag("isMultiSelect");
        var picker = field.Placeholder(new() { ["type"] = several ? "multi_users_select" : "users_select" }, isNeeded: true);
        var picked = field.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal).ToList();
        if (several && picked.Count > 0) picker["initial_users"] = new JsonArray([.. picked.Select(p => JsonValue.Create(p))]);
        else if (picked.FirstOrDefault() is { } one) picker["initial_user"] = one;
        return picker;
    }
}
