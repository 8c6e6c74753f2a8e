using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Posting;

/// <summary>Reminds those of one workshop for whom it is time: each once, and a few in a pass.</summary>
/// <remarks>
/// Where answers are anonymous, the log must not tell who had answered when others were reminded. There reminders are begun for
/// everybody for whom it is time, many at once, and sent to those who have not answered; what came of it is not noted.
/// </remarks>
internal sealed class Reminders(WorkshopId id, PostLog posts, IPeople people, Presenter presenter, ILogger log)
{
    /// <summary>
    /// The board does not wait for all. With a pass every three seconds that many stay inside the 50 conversations a minute that Slack
    /// lets a bot open.
    /// </summary>
    public const int MostInAPass = 2;

    private const int MostBegunTogether = 30;

    /// <summary>Begun here, and certainly not sent yet: nobody else will.</summary>
    private readonly Queue<ParticipantId> begun = [];

    /// <summary>What they were begun for.</summary>
    private Reminding.Window? window;

    /// <returns>Whether nobody is left for whom it is time: then there is no need for another pass.</returns>
    public async Task<bool> Remind(Scene scene, Place place, IChatChannel channel, CancellationToken cancellationToken)
    {
        var now = Reminding.Of(scene.Workshop);
        if (window is not null && (now is null || Slots.Look(now) != Slots.Look(window))) begun.Clear();
        if ((window = now) is null) return true;

        // Those first; who else there is is seen in another pass.
        var isFresh = begun.Count == 0;
        var left = isFresh ? Due(scene, window).ToList() : [];
        var batch = left.Take(scene.Workshop.Steps[window.Step].IsAnonymous ? MostBegunTogether : MostInAPass).ToList();
        await Begin(batch, window, cancellationToken);

        for (var sent = 0; sent < MostInAPass && begun.TryPeek(out var who);)
        {
            if (IsTime(who, scene, window))
            {
                if (!await Send(who, scene, window, place, channel, cancellationToken)) return false;
                sent++;
            }

            begun.TryDequeue(out _);
        }

        return isFresh && begun.Count == 0 && left.Count == batch.Count;
    }

    private static IEnumerable<ParticipantId> Due(Scene scene, Reminding.Window window) =>
        Reminding.Left(scene.Workshop, window)
            .Where(who => IsDay(who, scene, window))
            .OrderBy(p => p.Value, StringComparer.Ordinal);

    private static bool IsTime(ParticipantId who, Scene scene, Reminding.Window window) =>
        Reminding.IsAsked(scene.Workshop, window, who) && !scene.Answered.Contains(who) && IsDay(who, scene, window);

    private static bool IsDay(ParticipantId who, Scene scene, Reminding.Window window) =>
        scene.Profiles.ContainsKey(who) && CivilHours.IsDue(window.For(scene.Workshop.People[who]), scene.ZoneOf(who), scene.Now);

    private async Task Begin(List<ParticipantId> batch, Reminding.Window window, CancellationToken cancellationToken)
    {
        var outcomes = await Task.WhenAll(
            batch.Select(who => posts.Begin(Slots.Reminder(window, who), isAskedFor: false, cancellationToken)));
        foreach (var (who, outcome) in batch.Zip(outcomes))
        {
            // Another instance has begun it; or nobody knows, and rather not at all than twice.
            if (outcome is Outcome.Saved) begun.Enqueue(who);
        }
    }

    /// <returns>False when the chat takes nothing just now: it was certainly not sent.</returns>
    private async Task<bool> Send(
        ParticipantId who, Scene scene, Reminding.Window window, Place place, IChatChannel channel, CancellationToken cancellationToken)
    {
        var to = channel.ReachedBy(await people.Identities(id, who, cancellationToken));
        var card = presenter.Reminder(scene, ViewerOf(who, scene));
        string? message = null;
        try
        {
            if (to is not null) message = await channel.PostPrivately(place, to, card, cancellationToken);
        }
        catch (ChatUnavailableException e)
        {
            log.MessageNotShown(e, id, "reminder");
            return false;
        }
        catch (ChatRefusedException e)
        {
            log.MessageRefused(e, id, "reminder");
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Whether it was sent nobody knows: it counts as sent, and those behind it are not kept waiting.
            log.MessageNotShown(e, id, "reminder");
            return true;
        }

        if (!scene.Workshop.Steps[window.Step].IsAnonymous)
            await posts.End(Slots.Reminder(window, who), attempt: 1, message, cancellationToken);
        return true;
    }

    private static Viewer ViewerOf(ParticipantId who, Scene scene) =>
        new(who, scene.Profiles.GetValueOrDefault(who)?.Locale ?? scene.Workshop.Language);
}
