using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Slack.Door;

/// <summary>Which workshop is held in a channel.</summary>
internal sealed class Channels(IStore store, WorkshopEngine engine)
{
    /// <summary>The workshop that a message is of, or else the one that its channel holds; null where none is.</summary>
    public async Task<Spot?> Find(SlackWorkspace workspace, string channel, string? ts, CancellationToken cancellationToken)
    {
        if (ts is not null && await Find(workspace, Places.Message(workspace.Alias, new(channel, ts)), cancellationToken) is { } spot) return spot;

        return await Find(workspace, Places.Channel(workspace, channel), cancellationToken);
    }

    public async Task<Spot?> Find(SlackWorkspace workspace, Place place, CancellationToken cancellationToken) =>
        Places.IsIn(workspace, place) && await store.Conversations.Find(place, cancellationToken) is { } held && held.Workshop.Tenant == workspace.Tenant
            ? new(place, held.Workshop)
            : null;

    /// <summary>Whether something that goes on is held in a channel: then nothing else can be started there.</summary>
    public async Task<bool> IsTaken(SlackWorkspace workspace, Place place, CancellationToken cancellationToken) =>
        await Find(workspace, place, cancellationToken) is { } spot && await Goes(spot.Workshop, cancellationToken);

    /// <summary>A workshop for a form that starts one. The same form sent twice makes one.</summary>
    public static WorkshopId New(SlackWorkspace workspace, string view) =>
        new(workspace.Tenant, Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{workspace.Alias} {view}")).AsSpan(0, 12)));

    /// <summary>The channel is the workshop's from now on, unless it is another's that goes on.</summary>
    /// <returns>False when it is.</returns>
    public async Task<bool> Take(Place place, WorkshopId workshop, CancellationToken cancellationToken)
    {
        var next = new Conversation(place, workshop, Facilitates: false);
        var held = await store.Conversations.GetOrAdd(next, cancellationToken);
        if (held.Workshop != workshop && !await Goes(held.Workshop, cancellationToken))
            held = await store.Conversations.Replace(held, next, cancellationToken);
        return held.Workshop == workshop;
    }

    private async Task<bool> Goes(WorkshopId workshop, CancellationToken cancellationToken) =>
        await engine.Look(workshop, cancellationToken) is not Outcome.Saved { Workshop: Workshop.NotStarted or Workshop.Running { Ending: not null } };
}
