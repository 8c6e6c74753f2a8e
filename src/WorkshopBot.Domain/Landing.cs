using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Domain;

/// <summary>
/// What a collection has come to, for the map that it is about: evidence for pain points that stand there, and proposals of new ones.
/// </summary>
/// <param name="From">The collection. The workshop of the map knows it by this.</param>
/// <param name="Number">The commit of the collection. A landing of a lower number is older, and comes too late.</param>
/// <param name="Title">That of the collection.</param>
/// <param name="Findings">The heaviest first.</param>
public sealed record Landing(string From, long Number, string Title, ImmutableArray<Finding> Findings)
{
    /// <summary>Whoever has more of them has not tidied yet; what is said most counts.</summary>
    public const int MostFindings = 1_000;

    /// <summary>What everybody may see of a collection. Null when it is about no map, or not over.</summary>
    public static Landing? Of(WorkshopId collection, Workshop.Running w, long number) => IsDue(w)
        ? new(collection.Value, number, w.Title, [.. w.Steps.SelectMany(s => Reported(new(w, s))).Take(MostFindings)])
        : null;

    /// <summary>What others have reported of a map: a workshop that starts from it hears of that later.</summary>
    public static Landing Of(string from, JourneyMap map) => new(
        from, map.Version, map.Title,
        [
            .. from stage in map.Stages
               from pain in stage.PainPoints
               where pain.Evidence != "assumed"
               orderby pain.Reports descending
               select new Finding($"{stage.Name}/{pain.Handle ?? pain.Text}", pain.Text, stage.Name, pain.Severity, pain.Side, pain.Reports),
        ]);

    /// <summary>Whether the collection is about a map, and people have answered.</summary>
    public static bool IsDue(Workshop.Running w) =>
        w.LandsOn is not null && w.Step(Reporting(w)) is { Progress.Phase: Phase.Reveal or Phase.Settled };

    /// <summary>Whether going from one state to the other may have changed what lands.</summary>
    public static bool IsDue(Workshop before, Workshop after) =>
        after is Workshop.Running a && before is Workshop.Running b && IsDue(a)
        && (a.Version > b.Version || a.Steps[Reporting(a)].Progress != b.Steps[Reporting(b)].Progress);

    private static int Reporting(Workshop.Running w) => w.Steps.ToList().FindIndex(s => s.Settings.Evidence == Evidence.Reported);

    private static IEnumerable<Finding> Reported(StepView step) =>
        from pain in step.Heaviest(PainPointsStep.PainPoint)
        let stage = step.Workshop.StageOf(pain)
        select new Finding(
            pain.Id.Value, step.Text(pain), stage is null ? null : step.Text(stage),
            step.Highest(pain, "severity"), step.First(pain, "side"), step.Occurrences(pain));
}

/// <summary>One thing that was reported, as its readers see it: without who said it.</summary>
/// <param name="Id">Its element in the collection.</param>
/// <param name="Stage">Name of a stage; null: at none.</param>
/// <param name="Reports">How often it was reported.</param>
public sealed record Finding(string Id, string Text, string? Stage, int? Severity, string? Side, int Reports);

/// <summary>What of a finding stands in the map.</summary>
/// <param name="Finding">Its id.</param>
/// <param name="On">The pain point that it is evidence for.</param>
/// <param name="IsNew">That was not there before.</param>
public sealed record Landed(string Finding, ElementId On, int Reports, bool IsNew);

/// <summary>The last landing of one collection.</summary>
public sealed record PastLanding(long Number, string Title, DateTimeOffset At, ImmutableArray<Landed> Findings)
{
    /// <summary>It was undone, and the same does not come again by itself.</summary>
    public bool IsTakenBack { get; init; }

    public ImmutableArray<Landed> Counting => IsTakenBack ? [] : Findings;
}
