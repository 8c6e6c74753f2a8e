using WorkshopBot.Domain.Maps;

namespace WorkshopBot.Maps.Tests.Samples;

/// <summary>Says maps briefly.</summary>
internal static class MapBuilder
{
    public static JourneyMap Map(string title, string language, Persona[] personas, Stage[] stages, params Opportunity[] opportunities) =>
        new("customer-journey", title, 1, language, [.. personas], [.. stages], [.. opportunities]);

    public static Persona Persona(
        string name, string? role = null, string? segment = null, string? identity = null,
        string[]? goals = null, string[]? characteristics = null, string[]? habits = null, bool inFocus = true) =>
        new(name, role, segment, identity, [.. characteristics ?? []], [.. habits ?? []], [.. goals ?? []], inFocus);

    public static Stage Stage(
        string name, string? goal = null, Touchpoint[]? touchpoints = null, Emotion? emotion = null,
        PainPoint[]? pains = null, InternalView[]? inside = null, decimal? importance = null, decimal? gap = null) =>
        new(name, goal, [.. touchpoints ?? []], emotion ?? Emotion.None, importance, gap, [.. pains ?? []], [.. inside ?? []]);

    public static Touchpoint Online(string text, string channel) => new(text, channel, "digital");

    public static Touchpoint OnSite(string text, string channel) => new(text, channel, "physical");

    public static Touchpoint Elsewhere(string text, string? channel = null) => new(text, channel, null);

    public static Emotion Felt(params int[] ratings)
    {
        var mean = ratings.Average(r => (decimal)r);
        var spread = Math.Sqrt(ratings.Average(r => Math.Pow(r - (double)mean, 2)));
        var sorted = ratings.Order().ToArray();
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2m;
        var split = ratings.Count(r => r <= -1) * 4 >= ratings.Length && ratings.Count(r => r >= 1) * 4 >= ratings.Length;
        return new(median, Round(mean), Round((decimal)spread), ratings.Length, split);
    }

    public static PainPoint Pain(string text, int? severity = null, int reports = 1, string evidence = "assumed", string side = "customer") =>
        new(text, severity, side, evidence, reports);

    public static InternalView Inside(string? actor, string? channel, string? process) => new(actor, channel, process);

    public static Opportunity Idea(
        string text, string? stage, int? rank = null, int? votes = null, decimal? impact = null, decimal? effort = null,
        params string[] solves) =>
        new(text, stage, [.. solves], votes, impact, effort, impact is null || effort is null || votes is null
            ? null
            : Round(votes.Value * impact.Value / effort.Value), rank);

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
