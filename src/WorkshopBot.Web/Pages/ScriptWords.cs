using System.Text.Json;
using WorkshopBot.Cards;

namespace WorkshopBot.Web.Pages;

/// <summary>The sentences that the page's script says.</summary>
internal static class ScriptWords
{
    private static readonly string[] Keys =
        ["reconnecting", "saving", "saved", "copied", "moved", "offline", "restored", "step-changed", "error"];

    public static string In(Phrases phrases) => JsonSerializer.Serialize(Keys.ToDictionary(k => k, k => phrases[$"web.script.{k}"]));
}
