using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Maps.Comparing;
using WorkshopBot.Maps.Layout;

namespace WorkshopBot.Maps.Comparing;

/// <summary>What changed in an element, a sentence a change.</summary>
/// <param name="escape">Makes user text fit for where the sentence stands.</param>
internal sealed class ChangeWords(MapComparison comparison, Phrases phrases, Func<string, string> escape)
{
    private readonly Words words = Words.In(comparison.After.Language);

    public IEnumerable<string> Of(Kept<Stage> stage)
    {
        if (stage.Is(Changes.Renamed)) yield return Was(stage.Before.Element.Name);
        if (stage.Is(Changes.Moved)) yield return Say("order", $"{stage.Before.Stage + 1}", $"{stage.After.Stage + 1}");
    }

    public IEnumerable<string> Of(Kept<Touchpoint> touchpoint)
    {
        if (touchpoint.Is(Changes.Renamed)) yield return Was(touchpoint.Before.Element.Text);
        if (touchpoint.Is(Changes.Moved)) yield return From(touchpoint.Before.Stage);
    }

    public IEnumerable<string> Of(Kept<PainPoint> pain)
    {
        var (before, after) = (pain.Before.Element, pain.After.Element);
        if (pain.Is(Changes.Renamed)) yield return Was(before.Text);
        if (pain.Is(Changes.Moved)) yield return From(pain.Before.Stage);
        if (pain.Is(Changes.Severity)) yield return Say("severity", Number(before.Severity), Number(after.Severity));
        if (pain.Is(Changes.Evidence)) yield return Say("evidence", Evidence(before.Evidence), Evidence(after.Evidence));
        if (pain.Is(Changes.Reports)) yield return Say("reports", Number(before.Reports), Number(after.Reports));
    }

    public IEnumerable<string> Of(Kept<Opportunity> idea)
    {
        var (before, after) = (idea.Before.Element, idea.After.Element);
        if (idea.Is(Changes.Renamed)) yield return Was(before.Text);
        if (idea.Is(Changes.Moved)) yield return From(idea.Before.Stage);
        if (idea.Is(Changes.Rank)) yield return Say("rank", Number(before.Rank), Number(after.Rank));
        if (idea.Is(Changes.Score)) yield return Say("score", Number(before.Score), Number(after.Score));
        if (idea.Is(Changes.Owner)) yield return Say("owner", Name(before.Owner), Name(after.Owner));
    }

    /// <summary>Of a stage in both maps whose mean is another.</summary>
    public string? Feeling(ComparedStage stage)
    {
        if (stage.Before is not { Element.Emotion: var before } || stage.After is not { Element.Emotion: var after }) return null;

        return (before.Mean, after.Mean) switch
        {
            ({ } then, { } now) when then != now => Say("mean", words.Signed(then), words.Signed(now)),
            (null, { } now) => phrases.Format("comparison.mean.first", ("after", words.Signed(now))),
            ({ } then, null) => phrases.Format("comparison.mean.last", ("before", words.Signed(then))),
            _ => null,
        };
    }

    /// <summary>The figures beside the mean, where they are others.</summary>
    public string? Ratings(ComparedStage stage)
    {
        if (stage.Before is not { Element.Emotion: var before } || stage.After is not { Element.Emotion: var after }) return null;

        var facts = new List<string>();
        if (before.Median is { } then && after.Median is { } now && then != now)
            facts.Add(Say("median", words.Signed(then), words.Signed(now)));
        if (before.Count != after.Count) facts.Add(Say("n", Number(before.Count), Number(after.Count)));
        return facts.Count > 0 ? string.Join(words.Separator, facts) : null;
    }

    public string? Verdict(ComparedStage stage) => stage.Difference switch
    {
        null => null,
        > 0 and var by => phrases.Format("comparison.better", ("value", Words.Number(by))),
        < 0 and var by => phrases.Format("comparison.worse", ("value", Words.Number(-by))),
        _ => phrases["comparison.level"],
    };

    public string? Split(ComparedStage stage) => (stage.Changes & Changes.Disagreement) == Changes.None
        ? null
        : phrases[stage.After!.Element.Emotion.Disagreement ? "comparison.split" : "comparison.agreed"];

    public string Before => comparison.Called is { } called ? escape(called.Before) : Version(comparison.Before);

    public string After => comparison.Called is { } called ? escape(called.After) : Version(comparison.After);

    /// <summary>Which map is meant: with its title where the titles differ.</summary>
    private string Version(JourneyMap map)
    {
        var version = phrases.Format("summary.version", ("version", $"{map.Version}"));
        return comparison.Before.Title == comparison.After.Title ? version : $"{escape(map.Title)}{words.Separator}{version}";
    }

    private string Was(string text) => phrases.Format("comparison.was", ("text", escape(text)));

    private string From(int? place) => place is { } at
        ? phrases.Format("comparison.moved", ("stage", Stage(comparison.Before.Stages[at], at)))
        : phrases["comparison.moved.placed"];

    private string Stage(Stage stage, int place) => $"{escape(Words.Stage(stage, place))} {escape(stage.Name)}";

    private string Say(string key, string before, string after) =>
        phrases.Format($"comparison.{key}", ("before", before), ("after", after));

    private string Number(decimal? number) => number is { } known ? Words.Number(known) : phrases["comparison.unknown"];

    private string Name(string? name) => name is null ? phrases["comparison.nobody"] : escape(name);

    private string Evidence(string evidence) => phrases.Find($"map.evidence.{evidence}") ?? escape(evidence);
}
