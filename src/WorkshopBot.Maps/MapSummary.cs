using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Layout;
using WorkshopBot.Maps.Summary;

namespace WorkshopBot.Maps;

/// <summary>The map in Markdown, short enough to post. What people wrote stays text: no markup, links or mentions.</summary>
public static class MapSummary
{
    private const int MostMoments = 3;
    private const int MostPains = 5;
    private const int MostIdeas = 10;
    private const int MostTexts = 10;

    public static string Write(JourneyMap map, Phrases phrases)
    {
        var page = new Page();
        page.Paragraph($"# {Markdown.Escape(map.Title)}");
        page.Paragraph(Subtitle(map, phrases));
        WriteStages(page, map, phrases);
        page.List(phrases["summary.links"], [.. Links(map, phrases)]);
        page.List(phrases["summary.curves"], [.. Curves(map, phrases)]);
        page.List(phrases["summary.worst"], [.. WorstMoments(map)]);
        page.List(phrases["summary.disagreement"], [.. Disagreements(map, phrases)]);
        page.Shortlist(phrases["summary.pain-points"], [.. PainPoints(map, phrases)], MostPains, phrases);
        page.Shortlist(phrases["summary.opportunities"], [.. Opportunities(map, phrases)], MostIdeas, phrases);
        page.List(phrases["summary.notes"], [.. map.Notes.Select(n => $"- **{Word(phrases, "map.note", n.Kind)}:** {Markdown.Escape(n.Text)}")]);
        page.Shortlist(
            phrases["summary.unplaced"],
            [.. map.Unplaced.Select(u => $"- {Word(phrases, "map.unplaced", u.Lane)}: {Markdown.Escape(u.Text)}")], MostTexts, phrases);
        page.Shortlist(phrases["summary.parked"], [.. map.Parked.Select(p => Page.Bullet(Markdown.Escape(p)))], MostTexts, phrases);
        page.List(
            phrases["summary.withheld"],
            [.. map.Withheld.Select(w => $"- {Word(phrases, "step", w.Step)}: {phrases.Count("map.withheld", w.Contributions)}")]);
        return page.ToString();
    }

    private static string Subtitle(JourneyMap map, Phrases phrases)
    {
        var version = phrases.Format("summary.version", ("version", map.Version.ToString()));
        if (map.Personas.FirstOrDefault(p => p.InFocus) is not { } persona) return version;

        var name = string.IsNullOrEmpty(persona.Role) ? persona.Name : $"{persona.Name} · {persona.Role}";
        if (Layout.Parts.BuyingRole(phrases, persona) is { } buying) name = $"{name} · {buying}";
        return $"{phrases.Format("summary.persona", ("name", Markdown.Escape(name)))} · {version}";
    }

    private static void WriteStages(Page page, JourneyMap map, Phrases phrases)
    {
        var words = Words.In(map.Language);
        if (map.Stages.Length == 0)
        {
            page.Paragraph(phrases["map.empty"]);
            return;
        }

        string[] columns = ["stage", "touchpoints", "mean", "spread", "n", "flag"];
        page.Paragraph($"| {string.Join(" | ", columns.Select(c => phrases[$"summary.{c}"]))} |");
        page.Line("|---|--:|--:|--:|--:|---|");
        for (var i = 0; i < map.Stages.Length; i++)
        {
            var (stage, felt) = (map.Stages[i], map.Stages[i].Emotion);
            string[] cells =
            [
                $"{Words.Stage(stage, i)} {Markdown.Escape(stage.Name)}",
                stage.Touchpoints.Length.ToString(),
                felt.Mean is { } mean ? words.Signed(mean) : "–",
                felt.Spread is { } spread ? Words.Number(spread) : "–",
                felt.Count.ToString(),
                felt.Disagreement ? phrases["summary.split"] : "",
            ];
            page.Line($"| {string.Join(" | ", cells)} |");
        }
    }

    private static IEnumerable<string> Links(JourneyMap map, Phrases phrases)
    {
        foreach (var (from, to, label) in StageLinks.Of(map))
        {
            var (start, end) = (Name(map, from), Name(map, to));
            yield return Page.Bullet(string.IsNullOrEmpty(label)
                ? phrases.Format("map.link", ("from", start), ("to", end))
                : phrases.Format("map.link.labelled", ("from", start), ("to", end), ("label", Markdown.Escape(label))));
        }
    }

    private static string Name(JourneyMap map, int stage) =>
        $"{Markdown.Escape(Words.Stage(map.Stages[stage], stage))} {Markdown.Escape(map.Stages[stage].Name)}";

    private static IEnumerable<string> Curves(JourneyMap map, Phrases phrases)
    {
        var words = Words.In(map.Language);
        foreach (var persona in PersonaCurves.Of(map))
        {
            var felt = persona.Curve.Take(map.Stages.Length)
                .Select((e, i) => e.Mean is { } mean ? $"{Markdown.Escape(Words.Stage(map.Stages[i], i))} {words.Signed(mean)}" : null);
            yield return Page.Bullet($"**{Markdown.Escape(persona.Name)}**: {string.Join(words.Separator, felt.OfType<string>())}");
        }
    }

    private static IEnumerable<string> WorstMoments(JourneyMap map)
    {
        var words = Words.In(map.Language);
        foreach (var (index, stage, pain) in WorstMoment.Of(map, MostMoments))
        {
            var line = $"- **{Words.Stage(stage, index)} {Markdown.Escape(stage.Name)}** ({words.Signed(stage.Emotion.Mean!.Value)})";
            yield return pain is null ? line : $"{line}: {Markdown.Escape(pain.Text)}";
        }
    }

    private static IEnumerable<string> Disagreements(JourneyMap map, Phrases phrases)
    {
        var words = Words.In(map.Language);
        for (var i = 0; i < map.Stages.Length; i++)
        {
            if (map.Stages[i].Emotion is not { Disagreement: true, Mean: { } mean, Spread: { } spread }) continue;

            var around = phrases.Format("map.feeling.spread", ("value", Words.Number(spread)));
            yield return $"- {Words.Stage(map.Stages[i], i)} {Markdown.Escape(map.Stages[i].Name)}: {words.Signed(mean)}{words.Separator}{around}";
        }
    }

    private static IEnumerable<string> PainPoints(JourneyMap map, Phrases phrases) => map.Stages
        .SelectMany((stage, index) => stage.PainPoints.Select(pain => (Pain: pain, At: Words.Stage(stage, index))))
        .OrderByDescending(p => p.Pain.Severity ?? 0)
        .ThenByDescending(p => p.Pain.Reports)
        .Select(p => $"- {Markdown.Escape(p.Pain.Text)} ({string.Join(" · ", Facts(p.Pain, p.At, phrases))})");

    private static IEnumerable<string> Facts(PainPoint pain, string stage, Phrases phrases)
    {
        yield return stage;
        if (pain.Severity is { } severity) yield return phrases.Format("summary.severity", ("value", severity.ToString()));
        yield return phrases.Count("map.said-by", pain.Reports);
        var evidence = Word(phrases, "map.evidence", pain.Evidence);
        yield return pain.Evidence == "measured" && SourceLink.Of(pain.Source) is { } address ? $"[{evidence}](<{address}>)" : evidence;
    }

    private static IEnumerable<string> Opportunities(JourneyMap map, Phrases phrases) => map.Opportunities
        .OrderBy(o => o.Rank ?? int.MaxValue)
        .Select(o => string.Join(" · ", Parts(o, phrases)));

    private static IEnumerable<string> Parts(Opportunity idea, Phrases phrases)
    {
        yield return $"{(idea.Rank is { } rank ? $"{rank}." : "-")} **{Markdown.Escape(idea.Text)}**";
        if (idea.Score is { } score) yield return phrases.Format("summary.score", ("value", Words.Number(score)));
        if (idea.Votes is { } votes) yield return phrases.Count("map.opportunity.votes", votes);
        if (idea.Solves.Length > 0)
        {
            var texts = string.Join("; ", idea.Solves.Select(Markdown.Escape));
            yield return phrases.Format("summary.solves", ("texts", texts));
        }

        if (idea.Owner is { } owner) yield return phrases.Format("summary.owner", ("name", Markdown.Escape(owner)));
        if (idea.NextStep is { } next) yield return phrases.Format("summary.next-step", ("text", Markdown.Escape(next)));
        if (idea.Due is { } due) yield return phrases.Format("summary.due", ("date", due.ToString("yyyy-MM-dd")));
    }

    /// <summary>The word for a name that stands in data, or the name itself.</summary>
    private static string Word(Phrases phrases, string group, string name) =>
        phrases.Find($"{group}.{name}") ?? Markdown.Escape(name);
}
