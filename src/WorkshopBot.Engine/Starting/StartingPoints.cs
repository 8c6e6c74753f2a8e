using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Starting;

/// <summary>What a workshop may be chosen to start from: nothing, a starter, or a finished map of the same tenant.</summary>
internal sealed class StartingPoints(IFinishedMaps maps)
{
    public const string Nothing = "nothing";

    private const string OfStarter = "starter/";
    private const string OfMap = "map/";

    public static string Choice(Starter starter) => OfStarter + starter.Name;

    public static string Choice(LibraryMap map) => OfMap + map.Workshop.Value;

    /// <summary>The workshop whose map was chosen; null when it was something else.</summary>
    public static string? MapOf(string chosen) => Behind(OfMap, chosen);

    /// <param name="language">Of the workshop that starts.</param>
    /// <returns>Null when it is not there, or not any more.</returns>
    public async Task<Outline?> Find(string chosen, TenantId tenant, string language, CancellationToken cancellationToken)
    {
        if (chosen is "" or Nothing) return Outline.Blank;
        if (Behind(OfStarter, chosen) is { } name)
            return Starters.Find(name) is { } starter ? Outline.Of(starter.In(language)) : null;

        return MapOf(chosen) is { } workshop && await maps.Find(new(tenant, workshop), cancellationToken) is { } map
            ? Outline.Of(MapRows.Map(map))
            : null;
    }

    private static string? Behind(string prefix, string chosen) =>
        chosen.StartsWith(prefix, StringComparison.Ordinal) ? chosen[prefix.Length..] : null;
}
