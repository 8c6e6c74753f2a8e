using System.Globalization;
using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Domain.Steps;

namespace WorkshopBot.Engine.Presenting;

/// <summary>What a facilitator needs to lead: where time and people stand, what to watch, and the next thing to do.</summary>
internal sealed class CockpitData(Scene scene, Wordings words)
{
    /// <summary>A map of more stages is hard to read, and of more opportunities hard to rank.</summary>
    private const int MostStages = 12;
    private const int MostOpportunities = 20;

    private const int MinutesOfDay = 24 * 60;

    private readonly Workshop.Running w = scene.Workshop;
    private readonly Group group = new(scene);

    public JsonObject Write()
    {
        var step = scene.Current;
        var phase = step?.Progress.Phase;
        var schedule = new Schedule(w, scene.Now);
        return new()
        {
            ["at"] = Positions.Write(Positions.Of(w)),
            ["step"] = w.Current,
            ["heading"] = words.Step(w.Current),
            ["blind"] = step?.Settings.Blind ?? false,
            ["open"] = phase == Phase.Open,
            ["reveal"] = phase == Phase.Reveal,
            ["revealing"] = phase == Phase.Open && step!.Settings.Blind && !step.Definition.Kinds.IsEmpty,
            ["announced"] = step?.Progress.RevealAt is not null,
            ["last"] = w.Current >= w.Steps.Length - 1,
            ["past"] = step is null,
            ["finished"] = w.Ending is not null,
            ["reviewable"] = w.Ending is not null && ReviewData.Steps(w).Any(),
            ["next"] = Next(step),
            ["time"] = w.Ending is null ? Time(schedule) : "",
            ["people"] = w.Ending is not null || phase is null or Phase.Waiting ? "" : words.Phrases.Format("step.done", ("done", Number(group.Done.Count)), ("all", Number(group.Members.Count))),
            ["missing"] = w.Ending is not null || phase != Phase.Open || group.Missing.Count == 0 ? "" : words.Phrases.Format("cockpit.missing", ("names", words.People(group.Missing))),
            ["advice"] = w.Ending is null ? Advice(step, schedule) : "",
            ["tidy"] = step is not null && step.Definition.Kinds.Any(k => k.Handle is not null) && (phase == Phase.Reveal || !step.Settings.Blind),
            ["spotlight"] = phase == Phase.Reveal && Stages().Count > 1 && step!.Definition.Kinds.Any(IsAtStages),
            ["extend"] = words.Phrases[IsWindow(step) ? "cockpit.extend-day" : "cockpit.extend"],
            ["extension"] = IsWindow(step) ? MinutesOfDay : 3,
            ["undo"] = w.Acts.IsEmpty ? "" : words.Phrases.Format("cockpit.undo", ("what", words.Act(w.Acts[^1].What))),
            ["act"] = w.Acts.IsEmpty ? "" : w.Acts[^1].Id.Value,
        };
    }

    private static bool IsWindow(StepState? step) => step?.Settings.Pace == Pace.Window;

    private string Next(StepState? step)
    {
        var next = w.Current + 1;
        while (w.Step(next) is { Progress.Phase: Phase.Settled or Phase.Skipped }) next++;

        return step switch
        {
            { Progress.Phase: Phase.Waiting } => words.Phrases["cockpit.open-now"],
            { Progress: { Phase: Phase.Open }, Settings.Blind: true, Definition.Kinds.IsEmpty: false } => words.Phrases["cockpit.reveal"],
            { Progress.Part: var part, Definition.Parts: var parts } when part + 1 < parts => words.Phrases["cockpit.next-part"],
            _ when w.Step(next) is not null => words.Phrases.Format("cockpit.next", ("step", words.Step(next))),
            _ => words.Phrases["cockpit.next-end"],
        };
    }

    private string Time(Schedule schedule)
    {
        var lines = new List<string>();
        if (schedule.Left is { } left && scene.Current is { Settings.Pace: Pace.Live, Progress.Phase: Phase.Open })
            lines.Add(left > TimeSpan.Zero ? words.Phrases.Format("cockpit.left", ("time", words.Minutes(left))) : words.Phrases.Format("cockpit.over-step", ("time", words.Minutes(-left))));
        if (schedule.Planned > TimeSpan.Zero && Math.Abs(schedule.Over.TotalMinutes) >= 1)
            lines.Add(words.Phrases.Format(schedule.Over > TimeSpan.Zero ? "cockpit.over" : "cockpit.under", ("time", words.Minutes(schedule.Over.Duration()))));
        return string.Join(" · ", lines);
    }

    private string Advice(StepState? step, Schedule schedule)
    {
        if (step is null) return words.Phrases["cockpit.advice.finish"];
        if (IsSlow(step)) return words.Phrases["cockpit.advice.slow"];
        if (step.Definition.Name.Value == "stages" && step.Progress.Phase == Phase.Reveal && Stages().Count > MostStages) return words.Phrases["cockpit.advice.stages"];
        if (step.Definition.Name == OpportunitiesStep.StoredName && step.Progress.Phase == Phase.Reveal && Count(step) > MostOpportunities) return words.Phrases["cockpit.advice.opportunities"];
        if (group.Done.Count == group.Members.Count && step.Progress.Phase == Phase.Open && group.Members.Count > 0) return words.Phrases["cockpit.advice.all-done"];
        return schedule.Over > TimeSpan.FromMinutes(5) && Cuttable() is { } cut ? words.Phrases.Format("cockpit.advice.cut", ("step", cut)) : "";
    }

    /// <summary>Half of the time has gone and fewer than a third have written. Only facilitators are told.</summary>
    private bool IsSlow(StepState step) => step.Progress is { Phase: Phase.Open, OpenedAt: { } opened, Until: { } until }
        && step.Settings.Pace == Pace.Live && scene.Now - opened > (until - opened) / 2 && group.Done.Count * 3 < group.Members.Count;

    /// <summary>What comes later and can be left out most easily: the break, then the internal view.</summary>
    private string? Cuttable()
    {
        for (var i = w.Current + 1; i < w.Steps.Length; i++)
        {
            if (w.Steps[i] is { Progress.Phase: Phase.Waiting, Definition: { } d } && (d.Kinds.IsEmpty || d.IsAssigned)) return words.Step(i);
        }

        return null;
    }

    private int Count(StepState step) => step.Definition.Kinds.Where(k => !k.IsOpinion).Sum(k => new StepView(w, step).Live(k).Count());

    private List<Element> Stages() => w.Find(new("stages")) is { } stages ? [.. new StepView(w, stages).Live(StagesStep.Stage)] : [];

    private static bool IsAtStages(EntryKind kind) => kind.StageField is not null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
