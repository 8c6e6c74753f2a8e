using System.Collections.Immutable;

namespace WorkshopBot.Domain.Scripts;

/// <summary>The steps of a workshop, as data.</summary>
/// <param name="Name">Stored name, for example <c>session-75</c>.</param>
public sealed record Script(string Name, ImmutableArray<ScriptStep> Steps)
{
    /// <summary>The whole customer journey in 75 minutes; the internal view follows in its own time.</summary>
    public static Script Session75 { get; } = new("session-75",
    [
        ScriptStep.Of("frame", 3), ScriptStep.Of("persona", 2), ScriptStep.Of("stages", 8), ScriptStep.Of("touchpoints", 12),
        ScriptStep.Of("emotions", 10), ScriptStep.Of("pain-points", 12), ScriptStep.Of("break", 5), ScriptStep.Of("opportunities", 10),
        ScriptStep.Of("prioritise", 8), ScriptStep.Of("owners", 5),
        ScriptStep.Of("internal-view", 0) with { Pace = Pace.Window, Days = 3 },
    ]);

    /// <summary>The same in 45 minutes, without break and internal view.</summary>
    public static Script Express45 { get; } = new("express-45",
    [
        ScriptStep.Of("frame", 2), ScriptStep.Of("persona", 1), ScriptStep.Of("stages", 6), ScriptStep.Of("touchpoints", 8),
        ScriptStep.Of("emotions", 6), ScriptStep.Of("pain-points", 8), ScriptStep.Of("opportunities", 6),
        ScriptStep.Of("prioritise", 5), ScriptStep.Of("owners", 3),
    ]);

    /// <summary>Two meetings: what happens and how it feels, then, after a window of a week, what to do about it.</summary>
    public static Script TwoSessions { get; } = new("two-sessions",
    [
        ScriptStep.Of("frame", 5), ScriptStep.Of("persona", 5), ScriptStep.Of("stages", 15), ScriptStep.Of("touchpoints", 20),
        ScriptStep.Of("emotions", 15),
        ScriptStep.Of("pain-points", 0) with { Pace = Pace.Window, Days = 7 },
        ScriptStep.Of("internal-view", 15), ScriptStep.Of("opportunities", 20), ScriptStep.Of("prioritise", 15), ScriptStep.Of("owners", 10),
    ]);

    /// <summary>Nobody meets: those who hear of it report pain points over days, on the stages of a map that is there already.</summary>
    public static Script Collection { get; } = new("collection",
    [
        ScriptStep.Of("stages", 0) with { Given = true },
        ScriptStep.Of("pain-points", 0) with
        {
            Pace = Pace.Window, Days = 14, Late = LatePolicy.AcceptAndMark, Anonymous = false, Evidence = Evidence.Reported, Pulses = true,
        },
    ]);

    /// <summary>
    /// The script for a kind of map. A user journey has screens instead of touchpoints, an experience map what the service does;
    /// neither looks behind the scenes.
    /// </summary>
    public Script For(string kind) => kind switch
    {
        MapKinds.UserJourney => Instead("functions"),
        MapKinds.ExperienceMap => Instead("service"),
        _ => this,
    };

    private Script Instead(string step) => this with
    {
        Steps = [.. Steps
            .Where(s => s.Step.Value != "internal-view")
            .Select(s => s.Step.Value == "touchpoints" ? ScriptStep.Of(step, s.Minutes) : s)],
    };

    public static ImmutableArray<Script> All { get; } = [Session75, Express45, TwoSessions, Collection];

    public static Script? Find(string name) => All.FirstOrDefault(s => s.Name == name);
}
