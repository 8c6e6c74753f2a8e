using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Presenting;

/// <summary>What can be chosen when a workshop is started.</summary>
public static class StartData
{
    /// <summary>What a button says that starts a collection.</summary>
    public const string Collection = "collection";

    private static readonly string[] Repeats = ["never", "weekly", "monthly"];
    private static readonly string[] Late = ["accept-and-mark", "accept-until-settled", "refuse"];

    internal static JsonObject Write(Phrases phrases) => new()
    {
        ["language"] = phrases.Language,
        ["languages"] = Choices(Phrases.Languages.Select(l => (l, Phrases.For(l)["language.name"]))),
        ["kinds"] = Choices(MapKinds.All.Select(k => (k, phrases[$"kind-of-map.{k}"]))),
        ["scripts"] = Choices(Script.All.Where(s => s != Script.Collection).Select(s => (s.Name, phrases[$"script.{s.Name}"]))),
        ["repeats"] = Choices(Repeats.Select(r => (r, phrases[$"collect.repeats.{r}"]))),
        ["weekdays"] = Choices(Weekdays.Names.Select(d => (d, phrases[$"weekday.{d}"]))),
        ["late"] = Choices(Late.Select(l => (l, phrases[$"collect.late.{l}"]))),
    };

    private static JsonArray Choices(IEnumerable<(string Value, string Title)> choices) =>
        [.. choices.Select(c => new JsonObject { ["title"] = c.Title, ["value"] = c.Value })];
}
