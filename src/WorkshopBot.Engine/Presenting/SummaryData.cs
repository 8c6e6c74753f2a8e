using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Timing;

namespace WorkshopBot.Engine.Presenting;

/// <summary>Where the map in short is shown and when it comes anew, for whoever changes that.</summary>
internal sealed class SummaryData(Scene scene, Viewer viewer, Wordings words)
{
    public JsonObject Write()
    {
        var zone = scene.ZoneOf(viewer.Id);
        return new()
        {
            ["zone"] = words.Phrases.Format("summary.zone", ("zone", zone.Name)),
            ["day"] = zone.At(scene.Now).Day,
            ["weekdays"] = new JsonArray([.. Weekdays.Names.Select(day => new JsonObject { ["title"] = words.Phrases[$"weekday.{day}"], ["value"] = day })]),
            ["today"] = Weekdays.Of(zone.At(scene.Now).DayOfWeek).ToString(),
            ["shown"] = new JsonArray([.. scene.Workshop.Summaries.Where(s => !s.Value.IsEnded).OrderBy(s => s.Value.Name, StringComparer.Ordinal)
                .Select(s => new JsonObject { ["summary"] = s.Key, ["line"] = Line(s.Value) })]),
        };
    }

    private string Line(Summary summary)
    {
        var where = summary.Name ?? words.Phrases["summary.here"];
        var often = RecurrenceText.Read(summary.Rule ?? "") is { } rule ? Often(rule, words.Phrases) : words.Phrases["summary.kept"];
        var trouble = scene.Workshop.Posts.GetValueOrDefault(Slots.Summary(summary.Number)) is { IsRefused: true } ? words.Phrases["summary.refused"] : "";
        return string.Join(" · ", new[] { where, often, trouble }.Where(part => part.Length > 0));
    }

    /// <summary>Every Monday, Thursday at 09:00 (Europe/Berlin).</summary>
    public static string Often(Recurrence rule, Cards.Phrases phrases) => rule switch
    {
        Recurrence.Weekly { On: var on } => phrases.Format(
            "summary.weekly", ("days", string.Join(phrases["map.list-separator"], on.Days.Select(day => phrases[$"weekday.{Weekdays.Of(day)}"]))),
            ("time", RecurrenceText.Clock(rule)), ("zone", rule.Zone.Name)),
        Recurrence.Monthly { Day: var day } => phrases.Format(
            "summary.monthly", ("day", day.ToString(CultureInfo.InvariantCulture)), ("time", RecurrenceText.Clock(rule)), ("zone", rule.Zone.Name)),
        _ => "",
    };
}
