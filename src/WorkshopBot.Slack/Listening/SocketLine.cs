using Microsoft.Extensions.Logging;
using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Listening;

/// <summary>Keeps one connection open, one after the other, for as long as the program runs.</summary>
internal sealed class SocketLine(int number, SocketUrls urls, Mailroom mailroom, TimeProvider clock, ILogger log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>One that lasts shorter was none.</summary>
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(10);

    private readonly List<Task> leaving = [];
    private int failures;

    /// <param name="hurry">Fires when there is no time left to finish what was begun.</param>
    public async Task Run(CancellationToken stopping, CancellationToken hurry)
    {
        SocketConnection? current = null;
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                if (await Open(stopping) is not { } next) return;

                // First the new one, then the old one goes.
                if (current is not null) Leave(current, hurry);
                current = next;
                log.SocketOpen(number);
                if (!await Stay(current, stopping)) return;
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The program ends.
        }
        finally
        {
            if (current is not null) Leave(current, hurry);
            await Task.WhenAll(leaving);
        }
    }

    /// <returns>Whether another one is wanted.</returns>
    private async Task<bool> Stay(SocketConnection connection, CancellationToken stopping)
    {
        var since = clock.GetTimestamp();
        var end = await connection.Ending.WaitAsync(stopping);
        if (clock.GetElapsedTime(since) >= Steady) failures = 0;
        if (end == SocketEnd.Disabled) log.SocketOver("Socket Mode is switched off in the app's settings");
        if (end == SocketEnd.Lost) await Rest("lost", atLeast: null, stopping);
        return end != SocketEnd.Disabled;
    }

    /// <returns>Null when there never will be one.</returns>
    private async Task<SocketConnection?> Open(CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                return await SocketConnection.Open(await urls.Next(stopping), mailroom, clock, stopping);
            }
            catch (SlackException e) when (e.Failure is SlackFailure.TokenGone or SlackFailure.MissingScope
                || e.Error is "user_removed_from_team" or "team_disabled" or "not_allowed_token_type")
            {
                log.SocketOver($"{SlackSettings.AppTokenKey} is not taken: {e.Error}");
                return null;
            }
            catch (SlackException e)
            {
                await Rest(e.Error, e.RetryAfter, stopping);
            }
            catch (Exception e) when (!stopping.IsCancellationRequested)
            {
                await Rest(e.GetType().Name, atLeast: null, stopping);
            }
        }
    }

    private Task Rest(string reason, TimeSpan? atLeast, CancellationToken stopping)
    {
        var pause = FirstPause * (1 << Math.Min(failures++, 5));
        pause = pause < LongestPause ? pause : LongestPause;
        pause = atLeast > pause ? atLeast.Value : pause;
        log.SocketLost(number, reason, pause.TotalSeconds);
        return Task.Delay(pause, clock, stopping);
    }

    private void Leave(SocketConnection connection, CancellationToken hurry)
    {
        leaving.RemoveAll(l => l.IsCompleted);
        leaving.Add(connection.Leave(hurry));
    }
}
