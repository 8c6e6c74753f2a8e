using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine;

namespace WorkshopBot.Server.Hosting;

/// <summary>Deletes what was kept long enough, at the start and then daily. Several servers doing it at once do no harm.</summary>
internal sealed class RetentionService(Retention retention, Settings settings, TimeProvider clock, ILogger<RetentionService> log)
    : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Retention.IsOn) return;

        using var days = new PeriodicTimer(Every, clock);
        do await Apply(settings.Retention, stoppingToken);
        while (await days.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Apply(RetentionOptions options, CancellationToken stoppingToken)
    {
        try
        {
            var gone = await retention.Apply(clock.GetUtcNow(), options.WorkshopDays, options.UninstalledDays, stoppingToken);
            log.Purged(gone.Workshops, gone.Installations, gone.Unreadable);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.PurgeFailed(e);
        }
    }
}
