using WorkshopBot.Domain;

namespace WorkshopBot.Slack.Door;

/// <summary>Which workshop is held in a channel.</summary>
internal sealed class Channels(HeldPlaces held)
{
    /// <summary>The workshop that a message is of, or else the one that its channel holds; null where none is.</summary>
    public async Task<Spot?> Find(SlackWorkspace workspace, string channel, string? ts, CancellationToken cancellationToken)
    {
        if (ts is not null && await Find(workspace, Places.Message(workspace.Alias, new(channel, ts)), cancellationToken) is { } spot) return spot;

        return await Find(workspace, Places.Channel(workspace, channel), cancellationToken);
    }

    public async Task<Spot?> Find(SlackWorkspace workspace, Place place, CancellationToken cancellationToken) =>
        Places.IsIn(workspace, place) ? await held.Find(workspace.Tenant, place, cancellationToken) : null;

    /// <summary>Whether something that goes on is held in a channel: then nothing else can be started there.</summary>
    public async Task<bool> IsTaken(SlackWorkspace workspace, Place place, CancellationToken cancellationToken) =>
        Places.IsIn(workspace, place) && await held.IsTaken(workspace.Tenant, place, cancellationToken);

    /// <summary>A workshop for a form that starts one. The same form sent twice makes one.</summary>
    public static WorkshopId New(SlackWorkspace workspace, string view) => HeldPlaces.New(workspace.Tenant, workspace.Alias, view);

    /// <inheritdoc cref="HeldPlaces.Take"/>
    public Task<bool> Take(Place place, WorkshopId workshop, CancellationToken cancellationToken) =>
        held.Take(place, workshop, cancellationToken);
}
