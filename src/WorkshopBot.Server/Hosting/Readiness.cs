using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Azure;

namespace WorkshopBot.Server.Hosting;

/// <summary>
/// Makes the tables and the queue if they are missing, gets the keys that cookies are sealed with, and keeps trying while the storage
/// cannot be reached: meanwhile this instance is alive and not ready, so that whoever runs it sends it nobody.
/// </summary>
internal sealed class Readiness(
    IStore store, IDataProtectionProvider sealing, IHostApplicationLifetime host, TimeProvider clock, ILogger<Readiness> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private volatile bool prepared;

    /// <summary>Not before the store is prepared, and not any more once the program stops.</summary>
    public bool IsReady => prepared && !host.ApplicationStopping.IsCancellationRequested;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!prepared)
        {
            try
            {
                if (store is AzureStore azure) await azure.Prepare(stoppingToken);
                await Task.Run(() => sealing.CreateProtector(nameof(Readiness)).Protect([]), stoppingToken);
                prepared = true;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Data Protection's own sentence only says that there is another one inside.
                log.StoreNotPrepared(e.GetBaseException().Message);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }
}
