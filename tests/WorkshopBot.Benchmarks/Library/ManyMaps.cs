using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Benchmarks.Library;

/// <summary>A library of maps with ten stages and a hundred elements each, one finished a day.</summary>
internal static class ManyMaps
{
    private const int Stages = 10;
    private const int Elements = 100;
    private const int Personas = 40;
    private const int AtOnce = 16;

    private static readonly DateTimeOffset Today = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static WorkshopId Id(TenantId tenant, int number) => new(tenant, $"map-{number}");

    public static Task Save(IStore store, TenantId tenant, int count)
    {
        var map = BigMap.Of(Stages, Elements);
        var some = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        return Parallel.ForEachAsync(Enumerable.Range(0, count), some, async (i, stop) =>
            await store.Maps.Save(Id(tenant, i), MapRows.Of(Numbered(map, i), Today.AddDays(-i)), stop));
    }

    private static JourneyMap Numbered(JourneyMap map, int number) => map with
    {
        Title = $"{map.Title} {number}",
        Personas = [new($"Ana {number % Personas}", null, null, null, [], [], [], InFocus: true)],
    };
}
