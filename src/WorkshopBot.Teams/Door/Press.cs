using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Cards.Teams;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Door;

/// <summary>A button of one of our cards, pressed, or a form, sent.</summary>
/// <param name="Service">Where the conversation is answered.</param>
internal sealed record Press(Organisation Organisation, Activity Activity, ServiceAddress Service, SentAction Sent, Subject About)
{
    /// <summary>Where it was pressed.</summary>
    public Place Here => Places.Of(Organisation, Activity.Conversation.ChannelId);

    public bool IsForm => About.Form is not null;

    /// <summary>Sent twice it is carried out once: a page of a form, or what Teams delivers again.</summary>
    public CommandId CommandOf(Viewer by) => IsForm ? new($"teams-{by.Id}-{About.Form}-{About.Page}") : CommandOf(by, Activity);

    /// <summary>The same for what was typed.</summary>
    public static CommandId CommandOf(Viewer by, Activity activity) => CommandOf(by.Id, activity);

    public static CommandId CommandOf(ParticipantId by, Activity activity) => new($"teams-{by}-{NameOf(activity)}");

    private static string NameOf(Activity activity) => activity.Id is { Length: > 0 } id
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.Conversation.Id} {id}")).AsSpan(0, 12))
        : Guid.NewGuid().ToString("N");

    /// <returns>Null for what is not pressed on a card of ours.</returns>
    public static Press? Read(Organisation organisation, Activity activity, ServiceAddress service, System.Text.Json.Nodes.JsonObject? data) =>
        SentAction.Read(data) is { } sent && Subject.Read(sent.Tag) is { } about ? new(organisation, activity, service, sent, about) : null;
}
