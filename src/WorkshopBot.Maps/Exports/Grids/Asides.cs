using System.Collections.Immutable;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Layout;

namespace WorkshopBot.Maps.Exports.Grids;

/// <summary>What stands beside the journey, as captions and texts: frame, personas, notes, unplaced, parked, withheld.</summary>
internal static class Asides
{
    public static ImmutableArray<Aside> Of(JourneyMap map, Phrases phrases) =>
        [.. All(map, phrases).Where(a => !string.IsNullOrWhiteSpace(a.Text)).Select(a => new Aside(a.Caption, a.Text!))];

    private static IEnumerable<(string Caption, string? Text)> All(JourneyMap map, Phrases phrases) =>
    [
        .. map.Personas.SelectMany(p => Of(p, phrases)),
        .. map.Frame is { } frame ? Of(frame, phrases) : [],
        .. map.Stages.SelectMany((s, i) => s.Links.Select(l => (phrases["summary.links"], (string?)Of(l, i, map, phrases)))),
        .. map.Notes.Select(n => (Word(phrases, "map.note", n.Kind), (string?)n.Text)),
        .. map.Unplaced.Select(u => ($"{phrases["map.lane.unplaced"]}: {Word(phrases, "map.unplaced", u.Lane)}", (string?)u.Text)),
        .. map.Parked.Select(p => (phrases["map.lane.parked"], (string?)p)),
        .. map.Withheld.Select(w => (
            $"{phrases["map.lane.withheld"]}: {Word(phrases, "step", w.Step)}", (string?)phrases.Count("map.withheld", w.Contributions))),
    ];

    private static string Word(Phrases phrases, string group, string name) => phrases.Find($"{group}.{name}") ?? name;

    private static IEnumerable<(string Caption, string? Text)> Of(Persona p, Phrases phrases)
    {
        var about = new[] { p.Name, p.Role, p.Segment, p.Identity, Parts.BuyingRole(phrases, p) }.Where(t => !string.IsNullOrWhiteSpace(t));
        yield return (phrases[p.InFocus ? "map.persona.focus" : "map.persona.others"], string.Join(" · ", about));
        foreach (var goal in p.Goals) yield return (Captioned("goals"), goal);
        foreach (var characteristic in p.Characteristics) yield return (Captioned("characteristics"), characteristic);
        foreach (var habit in p.Habits) yield return (Captioned("habits"), habit);

        string Captioned(string key) => $"{p.Name}: {phrases[$"map.persona.{key}"]}";
    }

    private static string Of(StageLink link, int from, JourneyMap map, Phrases phrases)
    {
        var (start, end) = (Name(map, from), StageLinks.Target(map, link) is { } to ? Name(map, to) : link.To);
        return string.IsNullOrEmpty(link.Label)
            ? phrases.Format("map.link", ("from", start), ("to", end))
            : phrases.Format("map.link.labelled", ("from", start), ("to", end), ("label", link.Label));
    }

    private static string Name(JourneyMap map, int stage) => $"{Words.Stage(map.Stages[stage], stage)} {map.Stages[stage].Name}";

    private static IEnumerable<(string Caption, string? Text)> Of(Frame f, Phrases phrases)
    {
        yield return (phrases["map.frame.scenario"], f.Scenario);
        yield return (phrases["map.frame.channel"], f.Channel);
        yield return (phrases["map.frame.start"], f.Start);
        yield return (phrases["map.frame.end"], f.End);
        yield return (phrases["map.frame.view"], f.View is { } view ? phrases.Find($"choice.view.{view}") ?? view : null);
        yield return (phrases["map.frame.question"], f.Question);
    }
}

internal sealed record Aside(string Caption, string Text);
