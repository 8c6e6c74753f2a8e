using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine;

namespace WorkshopBot.Server.Hosting;

/// <summary>
/// Deletes what was kept long enough, at the start and then daily; after a failure sooner. Several servers doing it at once do no harm.
/// </summary>
internal sealed class RetentionService(Retention retention, Settings settings, TimeProvider clock, ILogger<RetentionService> log)
    : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromDays(1);
    public static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Retention.IsOn) return;

        while (true) await Task.Delay(await Apply(settings.Retention, stoppingToken) ? Every : AfterFailure, clock, stoppingToken);
    }

    private async Task<bool> Apply(RetentionOptions options, CancellationToken stoppingToken)
    {
        try
        {
            var gone = await retention.Apply(clock.GetUtcNow(), options.WorkshopDays, options.UninstalledDays, stoppingToken);
            log.Purged(gone.Workshops, gone.Installations, gone.Unreadable);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.PurgeFailed(e);
            return false;
        }
    }
}
