using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Posting;

/// <summary>Makes one workshop's messages show what they should, by the fewest calls.</summary>
/// <remarks>
/// That a message is about to be posted is in the log before it is, and what the platform calls it afterwards: so it is posted once, whoever
/// dies when. Edits are in no log; whoever committed edits.
/// </remarks>
internal sealed class Poster(
    WorkshopId id, WorkshopEngine engine, IStore store, Scenes scenes, Presenter presenter, TimeProvider clock, ILogger log)
{
    /// <summary>What each message shows by now, as far as this process knows: by slot, the message and a hash.</summary>
    private readonly Dictionary<string, (string Message, string Hash)> shown = new(StringComparer.Ordinal);

    /// <summary>Messages that the platform does not let us edit: they are left alone until somebody asks.</summary>
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);

    /// <summary>Begun here, and certainly not posted yet.</summary>
    private readonly HashSet<(string Slot, int Attempt)> unsent = [];

    private readonly PostLog posts = new(id, engine);
    private readonly Gatherer gatherer = new(id, new(id, engine), store.People, log);
    private readonly Nudges nudges = new(
        id, new(id, engine), store.People, new(store), [new DeadlineReminder(presenter), new Pulse(presenter), new Fates(presenter)], log);

    /// <returns>
    /// Whether what is visible is what the store says: somebody may have written while a message was on its way, or it failed. Then it is
    /// to be asked again later.
    /// </returns>
    /// <param name="isAskedFor">Also what the platform has refused.</param>
    public async Task<bool> Reconcile(
        IReadOnlyDictionary<string, IChatChannel> channels, bool isAskedFor, CancellationToken cancellationToken)
    {
        var looked = await posts.Look(cancellationToken);

        // Deleted, or of a newer version: nothing of it can be shown here. Whatever else it is passes.
        if (looked is not Outcome.Saved { Workshop: Workshop.Running w, Number: var number }) return looked is Outcome.Saved or Outcome.ReadOnly;
        if (w.Place is not { } place || !channels.TryGetValue(place.Door, out var channel)) return true;

        var scene = await scenes.Of(id, w, number, new HashSet<ParticipantId>(), cancellationToken);
        return await Show(scene, place, channel, isAskedFor, cancellationToken)
            && await gatherer.Gather(w, place, channel, cancellationToken)
            && await nudges.Send(scene, place, channel, cancellationToken)
            && await posts.Look(cancellationToken) is Outcome.Saved { Number: var after } && after == number;
    }

    /// <summary>A message that no slot knows says that there is a newer one.</summary>
    public async Task Retire(LeftOver leftOver, IReadOnlyDictionary<string, IChatChannel> channels, CancellationToken cancellationToken)
    {
        if (await posts.Look(cancellationToken) is not Outcome.Saved { Workshop: Workshop.Running { Place: { } place } w, Number: var number }
            || !channels.TryGetValue(place.Door, out var channel)) return;

        var card = presenter.Moved(await scenes.Of(id, w, number, new HashSet<ParticipantId>(), cancellationToken));
        try
        {
            await (leftOver.Of is { } of
                ? channel.EditPrivately(place, of, leftOver.Message, card, cancellationToken)
                : channel.Edit(place, leftOver.Message, card, cancellationToken));
        }
        catch (Exception e) when (e is ChatRefusedException or ChatUnavailableException)
        {
            log.MessageNotShown(e, id, "left over");
        }
    }

    private async Task<bool> Show(Scene scene, Place place, IChatChannel channel, bool isAskedFor, CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var showing in Visible.Of(scene, presenter))
        {
            try
            {
                all &= await Show(showing, scene, showing.Elsewhere ?? place, channel, isAskedFor, cancellationToken);
            }
            catch (ChatUnavailableException e)
            {
                log.MessageNotShown(e, id, showing.Slot);
                all = false;
            }
        }

        return all;
    }

    private Task<bool> Show(
        Showing showing, Scene scene, Place place, IChatChannel channel, bool isAskedFor, CancellationToken cancellationToken)
    {
        var (slot, now) = (showing.Slot, clock.GetUtcNow());
        return scene.Workshop.Posts.GetValueOrDefault(slot) switch
        {
            null => Post(showing, place, channel, isAskedFor: false, cancellationToken),
            { Message: { } message } => !isAskedFor && gone.Contains(message)
                ? Task.FromResult(true)
                : Edit(showing, message, place, channel, cancellationToken),
            { IsRefused: true } => isAskedFor ? Post(showing, place, channel, isAskedFor, cancellationToken) : Task.FromResult(true),

            // It is there, and the log does not know.
            var post when shown.TryGetValue(slot, out var there) => posts.End(slot, post.Attempt, there.Message, cancellationToken),

            // Ours, and certainly not posted yet; time enough is left before it counts as lost and somebody else begins, if anybody does.
            var post when unsent.Contains((slot, post.Attempt)) && (Slots.IsOnce(slot) || now - post.StartedAt < Domain.Post.LostAfter / 2) =>
                Send(showing, post.Attempt, place, channel, cancellationToken),

            var post when post.IsLost(now) && !Slots.IsOnce(slot) => Post(showing, place, channel, isAskedFor: false, cancellationToken),

            // Somebody is at it. Should they have died, the workshop's wake tells.
            _ => Task.FromResult(true),
        };
    }

    private async Task<bool> Post(
        Showing showing, Place place, IChatChannel channel, bool isAskedFor, CancellationToken cancellationToken)
    {
        var began = await posts.Begin(showing.Slot, isAskedFor, cancellationToken);
        return began is Outcome.Saved { Workshop: Workshop.Running w } && w.Posts.TryGetValue(showing.Slot, out var post)
            ? await Send(showing, post.Attempt, place, channel, cancellationToken)
            : began is Outcome.Refused;
    }

    private async Task<bool> Send(Showing showing, int attempt, Place place, IChatChannel channel, CancellationToken cancellationToken)
    {
        var card = showing.Draw();
        string? message;
        unsent.Add((showing.Slot, attempt));
        try
        {
            message = await Send(showing, place, channel, card, cancellationToken);
        }
        catch (ChatRefusedException e)
        {
            log.MessageRefused(e, id, showing.Slot);
            message = null;
        }
        catch (Exception e) when (e is not ChatUnavailableException)
        {
            // Whether it was posted nobody knows.
            unsent.Remove((showing.Slot, attempt));
            throw;
        }

        unsent.Remove((showing.Slot, attempt));
        if (message is not null) shown[showing.Slot] = (message, Hash(card));
        return await posts.End(showing.Slot, attempt, message, cancellationToken);
    }

    private async Task<string?> Send(Showing showing, Place place, IChatChannel channel, Card card, CancellationToken cancellationToken)
    {
        if (showing.Elsewhere is not null) return await channel.PostElsewhere(place, card, cancellationToken);
        if (Slots.FacilitatorOf(showing.Slot) is not { } facilitator) return await channel.Post(place, card, cancellationToken);

        return await IdentityOf(facilitator, channel, cancellationToken) is { } to
            ? await channel.PostPrivately(place, to, card, cancellationToken)
            : null;
    }

    /// <summary>Null for who came in by another door only, or was forgotten.</summary>
    private async Task<Identity?> IdentityOf(ParticipantId who, IChatChannel channel, CancellationToken cancellationToken) =>
        channel.ReachedBy(await store.People.Identities(id, who, cancellationToken));

    private async Task<bool> Edit(Showing showing, string message, Place place, IChatChannel channel, CancellationToken cancellationToken)
    {
        var card = showing.Draw();
        var hash = Hash(card);
        if (shown.TryGetValue(showing.Slot, out var last) && last == (message, hash)) return true;

        try
        {
            if (Slots.FacilitatorOf(showing.Slot) is not { } facilitator) await channel.Edit(place, message, card, cancellationToken);
            else if (await IdentityOf(facilitator, channel, cancellationToken) is { } to)
                await channel.EditPrivately(place, to, message, card, cancellationToken);
        }
        catch (ChatRefusedException e)
        {
            // Somebody has deleted it, or the channel is archived. It is not posted again: who wants to see it asks for it.
            log.MessageRefused(e, id, showing.Slot);
            gone.Add(message);
            return true;
        }

        gone.Remove(message);
        shown[showing.Slot] = (message, hash);
        return true;
    }

    private static string Hash(Card card) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(card.Content.ToJsonString())));
}
