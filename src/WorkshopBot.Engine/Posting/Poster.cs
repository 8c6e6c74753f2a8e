using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
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

    /// <summary>Until what is visible is what the store says: somebody may write while a message is on its way.</summary>
    /// <returns>Whether all is well: otherwise somebody should ask again later.</returns>
    public async Task<bool> Reconcile(IReadOnlyDictionary<string, IChatChannel> channels, CancellationToken cancellationToken)
    {
        for (long drawn = 0; ;)
        {
            if (await engine.Look(id, cancellationToken) is not Outcome.Saved { Workshop: Workshop.Running w, Number: var number }) return false;
            if (w.Place is not { } place || !channels.TryGetValue(place.Door, out var channel) || number == drawn) return true;

            var scene = await scenes.Of(id, w, number, new HashSet<ParticipantId>(), cancellationToken);
            if (!await Show(scene, place, channel, cancellationToken)) return false;
            drawn = number;
        }
    }

    private async Task<bool> Show(Scene scene, Place place, IChatChannel channel, CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var showing in Visible.Of(scene, presenter))
        {
            try
            {
                all &= await Show(showing, scene, place, channel, cancellationToken);
            }
            catch (ChatUnavailableException e)
            {
                log.MessageNotShown(e, id, showing.Slot);
                all = false;
            }
        }

        return all;
    }

    private async Task<bool> Show(Showing showing, Scene scene, Place place, IChatChannel channel, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (scene.Workshop.Posts.GetValueOrDefault(showing.Slot))
        {
            case null:
                return await Post(showing, place, channel, cancellationToken);
            case { Message: { } message }:
                await Edit(showing, message, channel, cancellationToken);
                return true;
            case var post when post.IsLost(now):
                return await Post(showing, place, channel, cancellationToken);
            case { IsRefused: true }:
                return true;
            default:
                // Somebody is at it. Should they have died, the workshop's wake tells.
                return true;
        }
    }

    private async Task<bool> Post(Showing showing, Place place, IChatChannel channel, CancellationToken cancellationToken)
    {
        var attempt = await engine.Execute(id, NewId(), new Command.StartPost(showing.Slot), cancellationToken);
        if (attempt is not Outcome.Saved { Workshop: Workshop.Running w } || w.Posts.GetValueOrDefault(showing.Slot) is not { } post)
            return attempt is Outcome.Refused;

        var card = showing.Draw();
        string? message;
        try
        {
            message = await Send(showing.Slot, place, channel, card, cancellationToken);
        }
        catch (ChatRefusedException e)
        {
            log.MessageRefused(e, id, showing.Slot);
            message = null;
        }

        if (message is not null) shown[showing.Slot] = (message, Hash(card));
        return await engine.Execute(id, NewId(), new Command.EndPost(showing.Slot, post.Attempt, message), cancellationToken) is Outcome.Saved;
    }

    private async Task<string?> Send(string slot, Place place, IChatChannel channel, Card card, CancellationToken cancellationToken)
    {
        if (Slots.FacilitatorOf(slot) is not { } facilitator) return await channel.Post(place, card, cancellationToken);

        var identities = await store.People.Identities(id, facilitator, cancellationToken);
        return identities.FirstOrDefault(i => i.Door == channel.Door) is { } to
            ? await channel.PostPrivately(place, to, card, cancellationToken)
            : null;
    }

    private async Task Edit(Showing showing, string message, IChatChannel channel, CancellationToken cancellationToken)
    {
        var card = showing.Draw();
        var hash = Hash(card);
        if (shown.TryGetValue(showing.Slot, out var last) && last == (message, hash)) return;

        try
        {
            await channel.Edit(message, card, cancellationToken);
        }
        catch (ChatRefusedException e)
        {
            // Somebody has deleted it, perhaps. It is not posted again: who wants to see it asks for it.
            log.MessageRefused(e, id, showing.Slot);
        }

        shown[showing.Slot] = (message, hash);
    }

    private static CommandId NewId() => new($"post/{Guid.NewGuid():N}");

    private static string Hash(Card card) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(card.Content.ToJsonString())));
}
