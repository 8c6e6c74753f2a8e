using System.Collections.Immutable;

namespace WorkshopBot.Domain.Steps;

/// <summary>
/// The one place through which anything said in a step is read for others: what is still blind, taken back, from an earlier
/// key, or said anonymously by too few is not there.
/// </summary>
public sealed class StepView(Workshop.Running workshop, StepState step)
{
    /// <summary>Fewer people than this are recognisable even without their names.</summary>
    public const int FewestAnonymous = 3;

    public Workshop.Running Workshop => workshop;

    /// <summary>Whose feelings are read here: of whom the round now asks, unless another is said.</summary>
    public ElementId? Persona { get; private init; } = Rated(step, workshop);

    public StepView Of(ElementId? persona) => new(workshop, step) { Persona = persona };

    /// <summary>Whose feelings the round now asks for; null without a persona.</summary>
    public static ElementId? Rated(StepState step, Workshop.Running workshop) =>
        step.Definition.Kinds.Any(k => k.IsAboutStages) ? PersonaOf(step.Progress.Persona, workshop) : null;

    /// <summary>Ratings of a persona that is no more count for the one in focus: nothing is dropped.</summary>
    private static ElementId? PersonaOf(ElementId? recorded, Workshop.Running workshop) =>
        (recorded is { } persona ? workshop.Survivor(persona)?.Id : null) ?? PersonaStep.InFocus(workshop);

    /// <summary>An anonymous step that too few have answered: only counts are told.</summary>
    public bool IsWithheld => step.IsAnonymous && (step.Progress.People ?? 0) < FewestAnonymous;

    /// <summary>The same of a later part or round alone: what it added is not shown, and what was said before it stays.</summary>
    public bool IsWithheldNow => step.IsAnonymous && step.Progress is { Phase: not Phase.Open, PeopleNow: < FewestAnonymous }
        && (step.Progress.Part > 0 || step.Progress.Round > 1);

    /// <summary>Contributions that count, for when only their number is told. 0 while they are blind.</summary>
    public int Contributions => step.Definition.Kinds.Where(IsVisible).Sum(k => Said(k).Count(e => !e.IsFromElsewhere));

    public bool IsVisible(EntryKind kind) => !step.Settings.Blind || step.Progress.Phase switch
    {
        Phase.Waiting => false,
        Phase.Open => kind.Part < step.Progress.Part || step.Progress.Round > 1,
        _ => true,
    };

    /// <summary>Items on the map, merged ones only by their survivor: in the facilitator's order, else as they came, else by text.</summary>
    public IEnumerable<Element> Live(EntryKind kind)
    {
        if (!IsVisible(kind)) return [];

        // Few people are recognisable by what they say here, not by what others have reported elsewhere.
        var live = Said(kind).Where(e => e.Status == ElementStatus.Live && IsOfShownRound(e, kind) && (!IsWithheld || e.IsFromElsewhere));
        if (step.IsAnonymous)
        {
            live = live.OrderBy(Text, StringComparer.Ordinal).ThenBy(e => e.Payload.ToString(), StringComparer.Ordinal);
        }

        if (!workshop.Orders.TryGetValue(kind.Name, out var order)) return live;

        var position = order.Select((id, i) => (id, i)).ToDictionary(x => x.id, x => x.i);
        return live.OrderBy(e => position.GetValueOrDefault(e.Id, int.MaxValue));
    }

    /// <summary>The same with what matters most and was said most often first.</summary>
    public IEnumerable<Element> Heaviest(EntryKind kind) =>
        Live(kind).OrderByDescending(e => Reports(e) * (kind.Weight is { } weight ? Highest(e, weight) ?? 1 : 1));

    /// <summary>What was set aside, in the order it would have on the map.</summary>
    public IEnumerable<Element> Parked()
    {
        if (IsWithheld) return [];

        var parked = step.Definition.Kinds.Where(k => !k.IsOpinion && IsVisible(k)).SelectMany(
            k => Said(k).Where(e => e.Status == ElementStatus.Parked && IsOfShownRound(e, k)));
        return step.IsAnonymous ? parked.OrderBy(Text, StringComparer.Ordinal) : parked;
    }

    /// <summary>
    /// Opinions by what they are about, one a person: the one on the survivor of a merge itself, else their first. Empty where
    /// nothing may be seen; where too few answered anonymously they are there to be counted only.
    /// </summary>
    /// <param name="saying">Only those that fill in this field, of the latest round in which anybody did.</param>
    public IEnumerable<(ElementId About, ImmutableArray<Element> Opinions)> Opinions(EntryKind kind, string? saying = null) =>
        from same in AllOpinions(kind, saying)
        select (same.About, OnePerPerson(same.Opinions, same.About, kind.About!));

    /// <summary>The same without choosing between several of one person on things that were merged.</summary>
    public IEnumerable<(ElementId About, ImmutableArray<Element> Opinions)> AllOpinions(EntryKind kind, string? saying = null)
    {
        if (!IsVisible(kind) || kind.About is not { } about) return [];

        var rounds = RoundsOf(kind);
        return from opinion in Said(kind)
               where opinion.Status == ElementStatus.Live && IsShown(opinion, kind) && (saying is null || opinion.Payload[saying] is not null)
               where rounds?.Contains(opinion.Round) != false
               let survivor = workshop.Survivor(new(opinion.Payload.Word(about)!))
               where survivor is not null
               group opinion by survivor.Id into same
               select (same.Key, LatestRound(same));
    }

    /// <summary>
    /// The rounds that asked for the feelings of the persona, without those that too few have answered anonymously; null where rounds are
    /// not asked for one.
    /// </summary>
    private HashSet<int>? RoundsOf(EntryKind kind)
    {
        if (!kind.IsAboutStages || step.Past.IsEmpty) return null;

        var rounds = step.Past
            .Where(p => PersonaOf(p.Persona, workshop) == Persona && (!step.IsAnonymous || p.People >= FewestAnonymous))
            .Select(p => p.Round).ToHashSet();
        if (Rated(step, workshop) == Persona) rounds.Add(step.Progress.Round);
        else rounds.Remove(step.Progress.Round);
        return rounds;
    }

    /// <summary>The words on the map: a facilitator's wording, else the author's.</summary>
    public string Text(Element element) =>
        element.Renamed ?? element.Payload.Word(workshop.Catalog.Kind(element.Kind).TextField ?? "") ?? "";

    /// <summary>The element and everything merged into it, depth first.</summary>
    public IEnumerable<Element> Family(Element element) =>
        element.Members.SelectMany(id => Family(workshop.Elements[id])).Prepend(element);

    /// <summary>How often it was said: by each of the family, and again by whom it happened to again.</summary>
    public int Occurrences(Element element) => Family(element).Sum(e => 1 + e.Recurrences);

    /// <summary>
    /// How often it was said; where others have reported it elsewhere, how often that, for what a group assumes adds nothing to it.
    /// </summary>
    public int Reports(Element element) => Family(element).Any(e => !e.Reported.IsEmpty)
        ? Family(element).Sum(e => e.Reported.Values.Sum()
            + (e is { Evidence: not Evidence.Assumed, IsFromElsewhere: false } ? 1 + e.Recurrences : 0))
        : Occurrences(element);

    public Evidence EvidenceOf(Element element) =>
        Family(element).Max(e => e.Reported.IsEmpty || e.Evidence > Evidence.Reported ? e.Evidence : Evidence.Reported);

    /// <summary>
    /// How often anything was reported, by stage; at none: <see cref="PastRound.Nowhere"/>. Numbers alone, also where nothing may be read.
    /// </summary>
    public ImmutableDictionary<ElementId, int> ByStage() => step.Definition.Kinds.Where(k => !k.IsOpinion)
        .SelectMany(Said)
        .Where(e => e.Status == ElementStatus.Live)
        .GroupBy(e => workshop.StageOf(e)?.Id ?? PastRound.Nowhere)
        .ToImmutableDictionary(at => at.Key, at => at.Sum(Occurrences));

    /// <summary>A text of the first of the family that has one.</summary>
    public string? First(Element element, string field) => Family(element).Select(e => e.Payload.Word(field)).FirstOrDefault(v => v is not null);

    public int? Highest(Element element, string field) => Family(element).Max(e => e.Payload.Number(field));

    public ImmutableArray<string> Union(Element element, string field) =>
        [.. Family(element).SelectMany(e => e.Payload.Words(field)).Distinct(StringComparer.Ordinal)];

    private IEnumerable<Element> Said(EntryKind kind) => step.Elements
        .Select(id => workshop.Elements[id])
        .Where(e => e.Kind == kind.Name && e.Status is not (ElementStatus.Withdrawn or ElementStatus.Proposed or ElementStatus.Removed) && Counts(e, kind));

    /// <summary>After a new key nobody can change the opinions of the old one, so they do not count.</summary>
    private bool Counts(Element e, EntryKind kind) => !step.IsAnonymous || !kind.IsOpinion || e.Generation == step.Progress.Generation;

    /// <summary>While a round is blind only the rounds before it are shown.</summary>
    private bool IsShown(Element e, EntryKind kind) => IsWithheldNow
        ? kind.Part < step.Progress.Part || e.Round < step.Progress.Round
        : !step.Settings.Blind || step.Progress.Phase != Phase.Open || kind.Part < step.Progress.Part || e.Round < step.Progress.Round;

    /// <summary>
    /// In a step that opens again and again what was said before stays while a round is blind. What too few said anonymously in one round
    /// is shown with a later one that enough have answered.
    /// </summary>
    private bool IsOfShownRound(Element e, EntryKind kind) =>
        (step.Settings.Recurs is null && step.Progress.Round == 1) || kind.Part < step.Progress.Part || e.Round <= ShownRound;

    private int ShownRound
    {
        get
        {
            var isOver = !step.Settings.Blind || step.Progress.Phase is not (Phase.Waiting or Phase.Open);
            return isOver && !IsWithheldNow
                ? step.Progress.Round
                : step.Past.LastOrDefault(p => !step.IsAnonymous || p.People >= FewestAnonymous)?.Round ?? 0;
        }
    }

    /// <summary>Rated again, the later round counts; the earlier is kept.</summary>
    private static ImmutableArray<Element> LatestRound(IEnumerable<Element> opinions)
    {
        var all = opinions.ToImmutableArray();
        var latest = all.Max(e => e.Round);
        return all.RemoveAll(e => e.Round != latest);
    }

    private static ImmutableArray<Element> OnePerPerson(ImmutableArray<Element> opinions, ElementId survivor, string about) => [.. opinions
        .GroupBy(e => e.By is { } by ? by.Value : e.Id.Value)
        .Select(own => own.FirstOrDefault(e => e.Payload.Word(about) == survivor.Value) ?? own.First())];
}
