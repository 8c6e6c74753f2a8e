using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Starting;

/// <summary>What a workshop may be chosen to start from: nothing, a starter, or a finished map of the same tenant.</summary>
public sealed class StartingPoints(IFinishedMaps maps)
{
    internal const string Nothing = "nothing";

    private const string OfStarter = "starter/";
    private const string OfMap = "map/";

    internal static string Choice(Starter starter) => OfStarter + starter.Name;

    /// <summary>What chooses a map, in a form and in the address of one.</summary>
    public static string Choice(LibraryMap map) => OfMap + map.Workshop.Value;

    /// <summary>The map that a choice names; null when it names something else.</summary>
    internal static WorkshopId? Map(string? chosen, TenantId tenant) =>
        Behind(OfMap, chosen ?? "") is { Length: > 0 } workshop ? new(tenant, workshop) : null;

    /// <param name="language">Of the workshop that starts.</param>
    /// <returns>Null when it is not there, or not any more.</returns>
    internal async Task<Outline?> Find(string chosen, TenantId tenant, string language, CancellationToken cancellationToken)
    {
        if (chosen is "" or Nothing) return Outline.Blank;
        if (Behind(OfStarter, chosen) is { } name)
            return Starters.Find(name) is { } starter ? Outline.Of(starter.In(language)) : null;

        return Map(chosen, tenant) is { } workshop && await maps.Find(workshop, cancellationToken) is { } map
            ? Outline.Of(MapRows.Map(map)) with { Reported = Landing.Of(workshop.Value, MapRows.Map(map)) }
            : null;
    }

    private static string? Behind(string prefix, string chosen) =>
        chosen.StartsWith(prefix, StringComparison.Ordinal) ? chosen[prefix.Length..] : null;
}
