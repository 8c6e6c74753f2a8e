using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;
using WorkshopBot.Server.Hosting;

namespace WorkshopBot.Server.Tests.Operating;

public sealed class RetentionServiceTests : OperatorTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_server_deletes_at_its_start_and_daily_what_was_kept_long_enough()
    {
        var late = new WorkshopId(Acme, "late");
        await Keep(Workshop);
        Clock.Advance(TimeSpan.FromDays(9) + TimeSpan.FromHours(12));
        await Keep(late);
        await using var engine = Engine();
        using var service = Service(engine, "Retention:WorkshopDays", "9");
        await service.StartAsync(CancellationToken.None);
        await Until(async () => (await Workshops()).SequenceEqual([late]));

        for (var day = 0; day < 10; day++)
        {
            await Clock.Sleeping(RetentionService.Every).WaitAsync(Patience);
            Clock.Advance(RetentionService.Every);
        }

        await Until(async () => (await Workshops()).Length == 0);

        await service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_server_without_the_setting_keeps_everything()
    {
        await Keep(Workshop);
        Clock.Advance(TimeSpan.FromDays(10_000));
        await using var engine = Engine();
        using var service = Service(engine, "Retention:WorkshopDays", "");

        await service.StartAsync(CancellationToken.None);

        await service.ExecuteTask!;
        Assert.Equal([Workshop], await Workshops());
    }

    private WorkshopEngine Engine() => new(Store, StepCatalog.Standard, new(), Clock, NullLogger<WorkshopEngine>.Instance);

    private RetentionService Service(WorkshopEngine engine, string key, string value)
    {
        var settings = Settings.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(key, value)]).Build());
        return new(new(new(engine, Store), Store), settings, Clock, NullLogger<RetentionService>.Instance);
    }

    private static async Task Until(Func<Task<bool>> isTrue)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!await isTrue())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < Patience, "It did not become true.");
            await Task.Yield();
        }
    }
}
