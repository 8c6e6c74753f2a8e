using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Starting;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Presenting;

/// <summary>What can be chosen when a workshop is started.</summary>
public static class StartData
{
    /// <summary>What a button says that starts a collection.</summary>
    public const string Collection = "collection";

    /// <summary>The input in which people of the chat are picked.</summary>
    public const string People = "people";

    /// <summary>With the words around it, what a choice shows in every chat.</summary>
    private const int LongestTitle = 45;

    private static readonly string[] Repeats = ["never", "weekly", "monthly"];
    private const string Channel = "channel";
    private const string OfGroup = "group/";

    private static readonly string[] Audiences = ["whoever", Channel];
    private static readonly string[] Late = ["accept-and-mark", "accept-until-settled", "refuse"];

    internal static Audience Audience(string chosen) =>
        chosen == Channel ? Domain.Audience.Channel : Group(chosen) is null ? Domain.Audience.Whoever : Domain.Audience.Group;

    /// <summary>What the chat calls the chosen group; null when none was chosen.</summary>
    internal static string? Group(string chosen) => chosen.StartsWith(OfGroup, StringComparison.Ordinal) ? chosen[OfGroup.Length..] : null;

    private static JsonObject Write(Phrases phrases) => new()
    {
        ["language"] = phrases.Language,
        ["languages"] = Choices(Phrases.Languages.Select(l => (l, Phrases.For(l)["language.name"]))),
        ["kinds"] = Choices(MapKinds.All.Select(k => (k, phrases[$"kind-of-map.{k}"]))),
        ["scripts"] = Choices(Script.All.Where(s => s != Script.Collection).Select(s => (s.Name, phrases[$"script.{s.Name}"]))),
        ["repeats"] = Choices(Repeats.Select(r => (r, phrases[$"collect.repeats.{r}"]))),
        ["weekdays"] = Choices(Weekdays.Names.Select(d => (d, phrases[$"weekday.{d}"]))),
        ["late"] = Choices(Late.Select(l => (l, phrases[$"collect.late.{l}"]))),
    };

    /// <param name="library">Maps that a workshop may start from, the newest first.</param>
    /// <param name="from">What is chosen already, where there is such a choice.</param>
    internal static JsonObject WriteWorkshop(Phrases phrases, IReadOnlyList<LibraryMap> library, string? from)
    {
        var starters = Starters.All
            .Select(s => (Value: StartingPoints.Choice(s), Title: s.In(phrases.Language).Name))
            .OrderBy(s => s.Title, StringComparer.OrdinalIgnoreCase);
        return Write(phrases, "starts", [(StartingPoints.Nothing, phrases["start.from.nothing"]), .. starters, .. Maps(library, phrases)], from);
    }

    private static JsonObject Write(Phrases phrases, string name, List<(string Value, string Title)> choices, string? chosen)
    {
        var data = Write(phrases);
        data["from"] = choices.Exists(c => c.Value == chosen) ? chosen : StartingPoints.Nothing;
        data[name] = Choices(choices);
        return data;
    }

    /// <param name="library">Maps that a collection may be about, the newest first.</param>
    /// <param name="from">What is chosen already, where there is such a choice.</param>
    /// <param name="asked">Groups of people who could be asked, where it is started in a chat; null elsewhere.</param>
    internal static JsonObject WriteCollection(
        Phrases phrases, IReadOnlyList<LibraryMap> library, string? from, IReadOnlyList<PeopleGroup>? asked)
    {
        var data = Write(phrases, "maps", [(StartingPoints.Nothing, phrases["collect.map.none"]), .. Maps(library, phrases)], from);
        data["hasMaps"] = library.Count > 0;
        data["inChat"] = asked is not null;
        data["audiences"] = Choices(
        [
            .. Audiences.Select(a => (a, phrases[$"collect.audience.{a}"])),
            .. (asked ?? []).Select(g => (OfGroup + g.Id, phrases.Format("collect.audience.group", ("name", Excerpt.Of(g.Name, LongestTitle))))),
        ]);
        return data;
    }

    private static IEnumerable<(string, string)> Maps(IReadOnlyList<LibraryMap> library, Phrases phrases) =>
        library.Select(m => (StartingPoints.Choice(m), Title(m, phrases)));

    private static string Title(LibraryMap map, Phrases phrases) => phrases.Format(
        "start.from.map",
        ("title", Excerpt.Of(map.Title, LongestTitle)),
        ("date", map.FinishedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static JsonArray Choices(IEnumerable<(string Value, string Title)> choices) =>
        [.. choices.Select(c => new JsonObject { ["title"] = c.Title, ["value"] = c.Value })];
}
