using WorkshopBot.Cards;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Door;

/// <summary>
/// The bot comes and goes. Teams says so twice, as <c>installationUpdate</c> and as <c>conversationUpdate</c>:
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
/// </summary>
internal sealed class Arrivals(
    Addresses addresses, Spots spots, IStore store, Presenter presenter, Drawing drawing, Replies replies, Posters posters)
{
    public async Task Handle(Organisation organisation, Activity activity, ServiceAddress service, CancellationToken cancellationToken)
    {
        if (Comes(activity)) await Come(organisation, activity, service, cancellationToken);
        else if (Goes(activity)) await addresses.Uninstall(activity, organisation, cancellationToken);
        else if (DeletedChannel(activity) is { } channel) await addresses.Uninstall(Places.Of(organisation, channel), cancellationToken);
    }

    private static bool Comes(Activity activity) =>
        activity.Type == "installationUpdate" && activity.Json.Text("action") is "add" or "add-upgrade" || Names(activity, "membersAdded");

    // "remove-upgrade" is followed by "add-upgrade".
    private static bool Goes(Activity activity) =>
        activity.Type == "installationUpdate" && activity.Json.Text("action") == "remove" || Names(activity, "membersRemoved");

    private static bool Names(Activity activity, string members) => activity.Type == "conversationUpdate"
        && activity.Json.Objects(members).Any(m => m.Text("id") is { Length: > 0 } id && id == activity.Recipient.Id);

    private static string? DeletedChannel(Activity activity) =>
        activity.Json.Member("channelData") is { } data && data.Text("eventType") == "channelDeleted" ? data.Member("channel").Text("id") : null;

    private async Task Come(Organisation organisation, Activity activity, ServiceAddress service, CancellationToken cancellationToken)
    {
        if (await addresses.Welcome(activity, organisation, cancellationToken) && activity.Json.Text("action") != "add-upgrade")
        {
            var phrases = Phrases.For(People.LanguageOf(activity));
            var about = new Subject(Places.Of(organisation, activity.Conversation.ChannelId).Key);
            var card = drawing.Message(presenter.Begin(phrases.Language, phrases["teams.help"]), about, Drawing.SurfaceOf(service));
            await replies.Here(organisation, activity, service, new TeamsMessage.Card(card), cancellationToken);
        }

        await LookAfter(organisation, activity, cancellationToken);
    }

    /// <summary>What could not be posted while the bot was not there.</summary>
    private async Task LookAfter(Organisation organisation, Activity activity, CancellationToken cancellationToken)
    {
        if (await spots.Here(organisation, activity, cancellationToken) is { } spot) posters.Ask(spot.Workshop);
        if (!activity.Conversation.IsPersonal) return;

        foreach (var (workshop, _) in await store.People.Find(organisation.Tenant, People.IdentityOf(organisation, activity.From), cancellationToken))
            posters.Ask(workshop);
    }
}
