using System.Collections.Immutable;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Layout;

namespace WorkshopBot.Maps.Exports.Boards;

/// <summary>
/// The opportunities of a map as planning boards order work: an epic for each stage that has any and one for the rest, below it
/// the opportunities by rank, below these their next steps.
/// </summary>
internal static class Backlog
{
    /// <summary>What both boards take as a title.</summary>
    public const int LongestTitle = 255;

    public static IEnumerable<Epic> Of(JourneyMap map, Phrases phrases)
    {
        var placed = map.Opportunities.OrderBy(o => o.Rank ?? int.MaxValue).ToLookup(o => Array.FindIndex([.. map.Stages], s => s.Name == o.Stage));
        for (var i = 0; i < map.Stages.Length; i++)
        {
            if (!placed.Contains(i)) continue;

            var (stage, handle) = (map.Stages[i], Words.Stage(map.Stages[i], i));
            yield return new($"{handle} {stage.Name}", stage.Goal, Tag(handle), [.. placed[i]]);
        }

        if (placed.Contains(-1)) yield return new($"{map.Title}: {phrases["map.lane.across"]}", null, "", [.. placed[-1]]);
    }

    /// <summary>In which third of what was ranked it is: 0 is the first; null without a rank.</summary>
    public static int? Third(JourneyMap map, Opportunity idea) => idea.Rank is { } rank
        ? Math.Min(2, map.Opportunities.Count(o => o.Rank < rank) * 3 / map.Opportunities.Count(o => o.Rank is not null))
        : null;

    /// <summary>What is known about an opportunity, a fact a line.</summary>
    /// <param name="escape">Makes user text harmless where the lines go.</param>
    public static IEnumerable<string> Facts(Opportunity o, Phrases phrases, Func<string, string> escape)
    {
        if (o.Text.Length > LongestTitle) yield return escape(o.Text);
        if (o.Score is { } score) yield return phrases.Format("map.opportunity.score", ("value", Words.Number(score)));
        if (o.Votes is { } votes) yield return phrases.Count("map.opportunity.votes", votes);
        if (o.Impact is { } impact) yield return phrases.Format("map.opportunity.impact", ("value", Words.Number(impact)));
        if (o.Effort is { } effort) yield return phrases.Format("map.opportunity.effort", ("value", Words.Number(effort)));
        foreach (var pain in o.Solves) yield return phrases.Format("summary.solves", ("texts", escape(pain)));
        if (o.Owner is { } owner) yield return phrases.Format("summary.owner", ("name", escape(owner)));
        if (o.NextStep is { } next) yield return phrases.Format("summary.next-step", ("text", escape(next)));
        if (o.Due is { } due) yield return phrases.Format("summary.due", ("date", due.ToString("yyyy-MM-dd")));
    }

    /// <summary>A word that every board takes as a label: letters, digits and hyphens.</summary>
    private static string Tag(string handle) => string.Concat(handle.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-').Take(40));
}

/// <param name="Tag">A label for what belongs to it; may be empty.</param>
internal sealed record Epic(string Title, string? Goal, string Tag, ImmutableArray<Opportunity> Opportunities);
