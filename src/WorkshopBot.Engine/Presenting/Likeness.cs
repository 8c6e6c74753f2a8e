using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Domain.Suggestions;

namespace WorkshopBot.Engine.Presenting;

/// <summary>What of a step sounds alike: counted together when it is shown, and proposed for joining in Tidy.</summary>
internal sealed class Likeness(StepView view, Wordings words)
{
    /// <summary>More variants of a name than this tell nobody anything new.</summary>
    private const int MostVariants = 4;

    /// <summary>Each group, and each item that is in none, with how many people named it.</summary>
    public IEnumerable<JsonNode> Rows(EntryKind kind)
    {
        var live = view.Live(kind).ToList();
        var people = live.SelectMany(view.Family).Select(Author).Distinct().Count();
        return Grouped(live).OrderByDescending(g => Named(g)).Select(g => new JsonObject
        {
            ["handle"] = g[0].Handle,
            ["text"] = view.Text(g[0]),
            ["named"] = words.Phrases.Format("reveal.named", ("n", Number(Named(g))), ("of", Number(people))),
            ["others"] = Others(g) is { Count: > 0 } others
                ? words.Phrases.Format("reveal.also", ("texts", string.Join(words.Phrases["map.list-separator"], others)))
                : "",
        });
    }

    /// <summary>Only the groups, with the words that match, and without what was refused.</summary>
    public IEnumerable<Domain.Suggestions.Group> Groups(IReadOnlyList<Element> live) =>
        NearDuplicates.Find([.. live.Select(e => (e.Id, view.Text(e)))]).SelectMany(new RefusedGroups(view.Workshop).Left);

    private IEnumerable<List<Element>> Grouped(List<Element> live)
    {
        var byId = live.ToDictionary(e => e.Id);
        var groups = Groups(live).Select(g => g.Members.Select(m => byId[m]).ToList()).ToList();
        var grouped = groups.SelectMany(g => g).Select(e => e.Id).ToHashSet();
        return groups.Concat(live.Where(e => !grouped.Contains(e.Id)).Select(e => new List<Element> { e }));
    }

    private int Named(List<Element> group) => group.SelectMany(view.Family).Select(Author).Distinct().Count();

    private List<string> Others(List<Element> group) => [.. group.SelectMany(view.Family).Select(view.Text)
        .Where(t => !string.Equals(t, view.Text(group[0]), StringComparison.OrdinalIgnoreCase))
        .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostVariants)];

    /// <summary>Where names are not kept, every contribution counts as one person's.</summary>
    private static string Author(Element element) => element.By?.Value ?? element.Id.Value;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
