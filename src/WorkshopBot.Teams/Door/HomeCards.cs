using System.Collections.Immutable;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Door;

/// <summary>Somebody's workshops, and what waits for them, in their own chat with the bot.</summary>
internal sealed class HomeCards(Homes homes, Presenter presenter, Addresses addresses, Drawing drawing, TimeProvider clock)
{
    public async Task<TeamsMessage> Draw(
        Organisation organisation, Activity activity, ServiceAddress service, CancellationToken cancellationToken)
    {
        var workshops = ImmutableArray.CreateBuilder<AtHome>();
        foreach (var at in await homes.Of(organisation.Tenant, People.IdentityOf(organisation, activity.From), cancellationToken))
            workshops.Add(at with { Link = await Way(at, organisation, cancellationToken) });

        var card = presenter.Home(workshops.ToImmutable(), People.LanguageOf(activity), clock.GetUtcNow());
        var here = Places.Of(organisation, activity.Conversation.ChannelId);
        return new TeamsMessage.Card(drawing.Message(card, new(here.Key), Drawing.SurfaceOf(service)));
    }

    /// <summary>https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams</summary>
    private async Task<Uri?> Way(AtHome at, Organisation organisation, CancellationToken cancellationToken)
    {
        if (at.Scene.Workshop.Place is not { } place || !Places.IsIn(organisation, place)
            || await addresses.Find(place, cancellationToken) is not var (address, _)) return null;

        var conversation = Uri.EscapeDataString(address.Conversation);
        return new(address.Thread is { } thread
            ? $"https://teams.microsoft.com/l/message/{conversation}/{Uri.EscapeDataString(thread)}?tenantId={Uri.EscapeDataString(organisation.Id)}"
            : $"https://teams.microsoft.com/l/chat/{conversation}/conversations?tenantId={Uri.EscapeDataString(organisation.Id)}");
    }
}
