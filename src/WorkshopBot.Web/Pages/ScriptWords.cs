using System.Text.Json;
using WorkshopBot.Cards;

namespace WorkshopBot.Web.Pages;

/// <summary>The sentences that the pages' scripts say.</summary>
internal static class ScriptWords
{
    private static readonly string[] Keys =
        ["reconnecting", "saving", "copied", "moved", "offline", "restored", "step-changed", "error"];

    public static string In(Phrases phrases) => JsonSerializer.Serialize(Keys.ToDictionary(k => k, k => phrases[$"web.script.{k}"]));
}
