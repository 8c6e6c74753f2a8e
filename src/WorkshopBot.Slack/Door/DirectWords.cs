using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>What somebody writes to the bot alone.</summary>
internal sealed class DirectWords(
    DirectReports reports, DirectFiles files, People people, DirectMessages direct, SlackChat chat, CardMessages messages, ILogger<DirectWords> log)
{
    public async Task<SlackReply> Handle(SlackWorkspace workspace, SlackEvent.DirectMessage said, CancellationToken cancellationToken)
    {
        var words = MessageText.Plain(said.Text);
        var identity = People.IdentityOf(workspace, said.Person);
        var maps = files.MapsIn(said);
        if (words.Length == 0) return maps.IsEmpty ? SlackReply.None : await files.Bring(maps, workspace, said.Person, cancellationToken);

        return await reports.Take(workspace.Tenant, identity, by => CommandOf(by, said), words, cancellationToken) switch
        {
            DirectReport.Taken taken => await Answer(taken, identity, workspace, said.Person, cancellationToken),
            DirectReport.Choose choose => await Say(new SlackReply.Say(messages.Draw(choose.Card))),
            DirectReport.TooLong { Language: var language } => await Say(Answering.Say(Phrases.For(language)["which.too-long"])),
            _ when !maps.IsEmpty => await files.Bring(maps, workspace, said.Person, cancellationToken),
            _ => await Say(Answering.Say(await Nowhere(workspace, said.Person, words, cancellationToken))),
        };

        Task<SlackReply> Say(SlackReply reply) => direct.Instead(reply, workspace, said.Person, cancellationToken);
    }

    private static CommandId CommandOf(ParticipantId by, SlackEvent.DirectMessage said) => new(
        $"slack-{by}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{said.ChannelId}/{said.Ts}")).AsSpan(0, 12))}");

    private async Task<string> Nowhere(SlackWorkspace workspace, SlackPerson person, string words, CancellationToken cancellationToken)
    {
        var profile = await people.ProfileOf(workspace, person, cancellationToken);
        return Phrases.For(profile.Locale ?? "")[TypedWords.Read(words).Word == TypedWords.Help ? "slack.help" : "direct.nowhere"];
    }

    private async Task<SlackReply> Answer(
        DirectReport.Taken taken, Identity identity, SlackWorkspace workspace, SlackPerson person, CancellationToken cancellationToken)
    {
        if (taken.Told is not Told.View { Card: var card })
            return await direct.Instead(Answering.Say(Sentence(taken.Told, Phrases.For(taken.Language))), workspace, person, cancellationToken);

        try
        {
            // Its buttons have to find the workshop again.
            await chat.PostPrivately(taken.Spot.Place, identity, card, cancellationToken);
        }
        catch (Exception e) when (e is ChatRefusedException or ChatUnavailableException)
        {
            log.NotSaid(workspace.Alias, e.Message);
        }

        return SlackReply.None;
    }

    private static string Sentence(Told told, Phrases phrases) => told switch
    {
        Told.Sentence { Say: var say } => say,
        Told.Replied { Reply: Reply.Refused { Say: var say } } => say,
        Told.Replied { Reply: Reply.StillSaving { Say: var say } } => say,
        Told.Replied { Reply: Reply.Done { Say: { } say } } => say,
        _ => phrases["chat.done"],
    };
}
