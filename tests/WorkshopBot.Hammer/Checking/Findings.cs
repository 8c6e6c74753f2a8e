using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Events;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Maps;

namespace WorkshopBot.Hammer.Checking;

/// <summary>What a log shows of what was sent to its workshop: a sentence for everything that is not as it must be.</summary>
/// <param name="step">The step that people answer, by its position.</param>
internal sealed class Findings(RawLog log, int step)
{
    private readonly ImmutableArray<string> live = Live(log.Folded, step);

    /// <summary>Acknowledged, and not there.</summary>
    public List<string> Lost { get; } = [];

    /// <summary>There more than once.</summary>
    public List<string> Doubled { get; } =
    [
        .. Twice(log.Deeds.Select(d => d.Id.Value), "deed"),
        .. Twice(log.Deeds.SelectMany(d => d.Events).OfType<WorkshopEvent.Contributed>().Select(e => e.Element.Value), "element"),
    ];

    public List<string> Others { get; } = log.IsGapless ? [] : ["The numbers of the commits have a gap."];

    /// <param name="isTheirs">Whether a text is one that the people of the book may have written.</param>
    public void CompareTexts(Book book, Func<string, bool> isTheirs)
    {
        var (lost, doubled, foreign) = new Expected(book).Compare([.. live.Where(isTheirs)]);
        Lost.AddRange(lost);
        Doubled.AddRange(doubled);
        Others.AddRange(foreign);
    }

    /// <param name="map">Must show what is live, each once.</param>
    public void CompareMap(JourneyMap map)
    {
        var drawn = map.Stages.SelectMany(s => s.Touchpoints.Select(t => t.Text).Concat(s.PainPoints.Select(p => p.Text))).ToList();
        if (!drawn.Order(StringComparer.Ordinal).SequenceEqual(live.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            Others.Add($"The map shows {drawn.Count} texts, and {live.Length} are live.");
    }

    public Verdict Verdict(Book book) => new(
        log.Last, book.Acknowledged, live.Length, book.Unanswered.Count(), Found(book),
        Lost.Count, Doubled.Count, [.. Others, .. Lost, .. Doubled]);

    public static IEnumerable<string> Twice(IEnumerable<string> ids, string what) =>
        ids.CountBy(id => id, StringComparer.Ordinal).Where(c => c.Value > 1).Select(c => $"In the log {c.Value} times: {what} {c.Key}");

    public static ImmutableArray<string> Live(Workshop.Running workshop, int step) =>
    [
        .. workshop.Steps[step].Elements.Select(id => workshop.Elements[id])
            .Where(e => e.Status == ElementStatus.Live)
            .Select(e => e.Payload.Word("text")!),
    ];

    public static bool SameMap(Workshop.Running a, Workshop.Running b, int step) =>
        MapJson.Write(Revealed(a, step)).AsSpan().SequenceEqual(MapJson.Write(Revealed(b, step)));

    /// <summary>The map as it would be if the step, which is blind as long as it is open, were revealed now.</summary>
    public static JourneyMap Revealed(Workshop.Running workshop, int step)
    {
        var progress = workshop.Steps[step].Progress with { Phase = Phase.Reveal, People = StepView.FewestAnonymous };
        var revealed = workshop.Apply(
            new(new("shown"), By: null, [new WorkshopEvent.Progressed(step, progress)]), workshop.LastCommit);
        return MapProjection.Draw((Workshop.Running)revealed, _ => null);
    }

    /// <summary>Every saying has words of its own, so its texts tell whether it was carried out.</summary>
    private int Found(Book book)
    {
        var there = live.ToHashSet(StringComparer.Ordinal);
        return book.Unanswered.Count(s => s.Kind is "add" or "save" && s.Texts.All(there.Contains));
    }
}
