using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine;

/// <summary>
/// What follows commits and is repeated by a wake should it fail: dead keys go, the alarm is right, a finished map has its rows, what a
/// collection has come to is where it belongs. Its failing is no reason to tell anybody that their answer was not saved.
/// </summary>
internal sealed class Upkeep(WorkshopId workshop, IStore store, StepCatalog catalog, Lander.Telling tell, ILogger log)
{
    public static readonly TimeSpan RepeatedAfter = TimeSpan.FromMinutes(1);

    private readonly MapWriter maps = new(workshop, store, catalog);
    private readonly Lander lander = new(workshop, tell);
    private Task<bool> writing = Task.FromResult(true);

    public StepKeyring Keyring { get; } = new(workshop, store.StepKeys);

    public Newcomers Newcomers => field ??= new(workshop, Keyring, store.StepKeys);

    public Alarm Alarm { get; } = new(workshop, store.Wakes);

    /// <summary>Completes when nothing is being written behind the mailbox.</summary>
    public Task Idle => writing;

    /// <summary>Whether a wake must look after what follows a commit.</summary>
    public static bool IsDue(Workshop before, Workshop after) =>
        StepKeyring.Closes(before, after) || MapWriter.Finishes(before, after) || Landing.IsDue(before, after) || HasToShow(before, after);

    /// <summary>Whoever was about to post it may die before the log knows.</summary>
    private static bool HasToShow(Workshop before, Workshop after) =>
        before is Workshop.Running w && after is Workshop.Running next && next.LastSummary > w.LastSummary;

    /// <param name="number">The commit.</param>
    public async Task Follow(Workshop before, Workshop now, long number, CancellationToken stopping)
    {
        if (StepKeyring.Closes(before, now)) await BestEffort(() => Keyring.DeleteDead(now, stopping), stopping);
        await BestEffort(() => Alarm.ClearAfter(now, stopping), stopping);
        if (MapWriter.Finishes(before, now)) _ = Behind(() => maps.Write(null, stopping), stopping);
        if (Landing.IsDue(before, now)) _ = Behind(() => lander.Land(now, number, stopping), stopping);
    }

    /// <returns>A task for whether all is well now: what else waits for the workshop does not wait for it.</returns>
    public async Task<Task<bool>> Repeat(Workshop now, long number, CancellationToken stopping)
    {
        var keys = await BestEffort(() => Keyring.DeleteDead(now, stopping), stopping);
        var wake = await BestEffort(() => Alarm.Correct(now, stopping), stopping);
        var rows = Behind(() => maps.Repair(now, stopping), stopping);
        var landing = Behind(() => lander.Land(now, number, stopping), stopping);
        return keys && wake ? Both(rows, landing) : Task.FromResult(false);
    }

    private static async Task<bool> Both(Task<bool> one, Task<bool> other) => await one & await other;

    /// <summary>The workshop was deleted while it was worked on here: what may have been written beside its log since goes as well.</summary>
    /// <param name="isWhole">Nothing stands in its log but its end.</param>
    public Task Bury(bool isWhole, CancellationToken stopping) => BestEffort(
        async () =>
        {
            if (!isWhole) await store.Events.Delete(workshop, stopping);
            await store.StepKeys.DeleteAll(workshop, stopping);
            await store.People.ForgetWorkshop(workshop, stopping);
            await store.Conversations.ForgetWorkshop(workshop, stopping);
            await store.Wakes.ForgetWorkshop(workshop, stopping);
            await store.Maps.Delete(workshop, stopping);
            Alarm.Forget();
        },
        stopping);

    /// <summary>One after the other, so that an older map never comes after a newer.</summary>
    private Task<bool> Behind(Func<Task> work, CancellationToken stopping)
    {
        var before = writing;
        return writing = Task.Run(
            async () =>
            {
                await before;
                return await BestEffort(work, stopping);
            },
            CancellationToken.None);
    }

    private async Task<bool> BestEffort(Func<Task> work, CancellationToken stopping)
    {
        try
        {
            await work();
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception e)
        {
            log.LeftToAWake(e, workshop);
            return false;
        }
    }
}
