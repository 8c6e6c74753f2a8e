using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Posting;

/// <summary>Writes to those of one workshop for whom it is time: to each once, and to a few in a pass.</summary>
/// <remarks>
/// Where answers are anonymous, the log must not tell who had answered when others were reminded. There reminders are begun for
/// everybody for whom it is time, many at once, and sent to those who have not answered; what came of it is not noted.
/// </remarks>
internal sealed class Nudges(
    WorkshopId id, PostLog posts, IPeople people, OwnWords words, IReadOnlyList<Nudge> reasons, ILogger log)
{
    /// <summary>
    /// The board does not wait for all. With a pass every three seconds that many stay inside the 50 conversations a minute that Slack
    /// lets a bot open.
    /// </summary>
    public const int MostInAPass = 2;

    private const int MostBegunTogether = 30;

    /// <summary>Begun here, and certainly not sent yet: nobody else will.</summary>
    private readonly Queue<For> begun = [];

    /// <summary>
    /// For whom it was time when somebody last looked. Looking at everybody for every two who are written to would cost more than writing.
    /// </summary>
    private readonly Queue<For> seen = [];

    /// <returns>Whether nobody is left for whom it is time: then there is no need for another pass.</returns>
    public async Task<bool> Send(Scene scene, Place place, IChatChannel channel, CancellationToken cancellationToken)
    {
        // Those who are begun come first; who else there is is seen in another pass.
        var isFresh = begun.Count == 0 && seen.Count == 0;
        if (isFresh) Due(scene).ForEach(seen.Enqueue);
        if (begun.Count == 0) await Begin(Batch(scene), cancellationToken);

        for (var sent = 0; sent < MostInAPass && begun.TryPeek(out var next);)
        {
            if (IsTime(next, scene))
            {
                if (!await Send(next, scene, place, channel, cancellationToken)) return false;
                sent++;
            }

            begun.TryDequeue(out _);
        }

        return isFresh && begun.Count == 0 && seen.Count == 0;
    }

    /// <summary>The next of them for whom it still is time.</summary>
    private List<For> Batch(Scene scene)
    {
        var batch = new List<For>();
        while (seen.TryPeek(out var next) && batch.Count < (next.IsSecret ? MostBegunTogether : MostInAPass))
        {
            seen.Dequeue();
            if (next.IsSecret || IsTime(next, scene)) batch.Add(next);
        }

        return batch;
    }

    private static bool IsTime(For one, Scene scene) =>
        one.Nudge.At(scene.Workshop) is { } at && one.Nudge.Slot(at, one.Who) == one.Slot && one.Nudge.IsTime(one.Who, scene, at);

    /// <summary>All for the first reason that there is for anybody.</summary>
    private List<For> Due(Scene scene) => reasons
        .Select(nudge => nudge.At(scene.Workshop) is { } at ? Due(nudge, at, scene) : [])
        .FirstOrDefault(due => due.Count > 0) ?? [];

    private static List<For> Due(Nudge nudge, Reminding.Window at, Scene scene) => [.. nudge.Due(scene, at)
        .OrderBy(who => who.Value, StringComparer.Ordinal)
        .Select(who => new For(nudge, who, at.Step, nudge.Slot(at, who), nudge.Occasion(who, scene, at), nudge.IsSecret(scene, at)))];

    private async Task Begin(List<For> batch, CancellationToken cancellationToken)
    {
        var outcomes = await Task.WhenAll(batch.Select(one => posts.Begin(one.Slot, one.Occasion, cancellationToken)));
        foreach (var (one, outcome) in batch.Zip(outcomes))
        {
            // Another instance has begun it; or nobody knows, and rather not at all than twice.
            if (outcome is Outcome.Saved) begun.Enqueue(one);
        }
    }

    /// <returns>False when the chat takes nothing just now: it was certainly not sent.</returns>
    private async Task<bool> Send(For next, Scene scene, Place place, IChatChannel channel, CancellationToken cancellationToken)
    {
        var (who, slot) = (next.Who, next.Slot);
        var to = channel.ReachedBy(await people.Identities(id, who, cancellationToken));
        string? message = null;
        try
        {
            if (to is not null) message = await channel.PostPrivately(place, to, await Draw(next, scene, cancellationToken), cancellationToken);
        }
        catch (ChatUnavailableException e)
        {
            log.MessageNotShown(e, id, KindOf(slot));
            return false;
        }
        catch (ChatRefusedException e)
        {
            log.MessageRefused(e, id, KindOf(slot));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Whether it was sent nobody knows: it counts as sent, and those behind it are not kept waiting.
            log.MessageNotShown(e, id, KindOf(slot));
            return true;
        }

        if (!next.IsSecret) await posts.End(slot, next.Occasion ?? 1, message, cancellationToken);
        return true;
    }

    private async Task<Card> Draw(For one, Scene scene, CancellationToken cancellationToken)
    {
        var own = await words.Of(id, scene.Workshop, one.Step, one.Who, cancellationToken);
        var language = scene.Profiles.GetValueOrDefault(one.Who)?.Locale ?? scene.Workshop.Language;
        return one.Nudge.Draw(scene, new(one.Who, language), own.Said);
    }

    /// <summary>Without whose it is.</summary>
    private static string KindOf(string slot) => slot[..slot.IndexOf('/', StringComparison.Ordinal)];

    private readonly record struct For(Nudge Nudge, ParticipantId Who, int Step, string Slot, int? Occasion, bool IsSecret);
}
