using WorkshopBot.Domain;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Door;

/// <summary>Which workshop somebody acts in.</summary>
internal sealed class Spots(HeldPlaces held, People people, Addresses addresses)
{
    /// <summary>The one that the conversation holds; null where none is.</summary>
    public Task<Spot?> Here(Organisation organisation, Activity activity, CancellationToken cancellationToken) =>
        held.Find(organisation.Tenant, Places.Of(organisation, activity.Conversation.ChannelId), cancellationToken);

    /// <summary>Whether somebody writes where the workshop's messages are: of a channel's threads in the one that it is in.</summary>
    public async Task<bool> IsWithTheGroup(Activity activity, Spot spot, CancellationToken cancellationToken) =>
        await addresses.Find(spot.Place, cancellationToken) is var (address, _) && address.Thread == activity.Conversation.Thread;

    /// <summary>
    /// The one that a card says it is about. Whoever has a card can write another place into it: it counts where they are, and where they
    /// take part.
    /// </summary>
    public async Task<Spot?> About(Press press, CancellationToken cancellationToken)
    {
        var place = new Place(Places.Door, press.About.Place);
        if (!Places.IsIn(press.Organisation, place) || await held.Find(press.Organisation.Tenant, place, cancellationToken) is not { } spot) return null;
        if (press.About.Workshop is { } named && named != spot.Workshop.Value) return null;

        return place == press.Here || await people.Known(press.Organisation, press.Activity, spot.Workshop, cancellationToken) is not null ? spot : null;
    }
}
