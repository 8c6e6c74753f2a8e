using Azure;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Storage.Tests.Contracts;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Storage.Tests.Azure;

/// <summary>Maps that a version wrote which did not know yet what they would be searched by.</summary>
public sealed class OlderMapsTests
{
    private static readonly WorkshopId Workshop = new(new("tenant"), "workshop");

    private static CancellationToken None => CancellationToken.None;

    [AzuriteFact]
    public async Task They_are_found_as_those_that_are_saved_now_and_told_for_the_next_time()
    {
        var tables = await AzureTables.Create();
        var maps = tables.Open().Maps;
        await maps.Save(Workshop, FinishedMapsContract.Searched, None);
        await Forget(tables);

        var first = Assert.Single(await maps.Library(Workshop.Tenant, None));
        var row = Assert.Single(await tables.All(TableNames.JourneyMaps));

        FinishedMapsContract.Same(LibraryEntry.Of(Workshop, FinishedMapsContract.Searched), first);
        FinishedMapsContract.Same(first, MapCellRows.Entry(row)!);
        FinishedMapsContract.Same(first, Assert.Single(await maps.Library(Workshop.Tenant, None)));
        Assert.Equal(
            FinishedMapsContract.Plain(FinishedMapsContract.Searched), FinishedMapsContract.Plain(await maps.Find(Workshop, None)));
    }

    private static async Task Forget(AzureTables tables)
    {
        var row = Assert.Single(await tables.All(TableNames.JourneyMaps));
        foreach (var told in row.Keys.Where(k => k.StartsWith("Contents", StringComparison.Ordinal)).ToList()) row.Remove(told);
        Assert.NotNull(await tables.Rows(TableNames.JourneyMaps).Replace(row, ETag.All, None));
        Assert.Null(MapCellRows.Entry(row));
    }
}
