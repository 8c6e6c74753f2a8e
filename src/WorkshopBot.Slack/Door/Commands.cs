using WorkshopBot.Cards;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary><c>/journey</c> and its words.</summary>
internal sealed class Commands(
    Channels channels, People people, OtherChannels others, TypedWords typed, CardMessages messages, MapAnswers maps, Starting starting, Answering answering)
{
    public async Task<SlackReply> Handle(SlashCommand request, CancellationToken cancellationToken)
    {
        var (word, rest) = TypedWords.Read(request.Text);
        if (word != TypedWords.Map) rest = MessageText.Plain(rest);
        var place = Places.Channel(request.Workspace, request.ChannelId);
        if (word is TypedWords.Start or TypedWords.Collect)
            return await starting.Open(request, place, word == TypedWords.Collect ? StartData.Collection : null, cancellationToken);

        if (await channels.Find(request.Workspace, place, cancellationToken) is not { } spot)
        {
            var phrases = Phrases.For((await people.ProfileOf(request.Workspace, request.Person, cancellationToken)).Locale ?? "");
            return Answering.Say(phrases[word == TypedWords.Help ? "slack.help" : "slack.none"]);
        }

        var by = await people.Find(request.Workspace, request.Person, spot.Workshop, TypedWords.Joins(word), cancellationToken);
        var words = Phrases.For(by.Language);
        if (word == TypedWords.Help) return Answering.Say(words["slack.help"]);

        Task<Elsewhere> Other(string named) => others.Find(named, request.Workspace, words, cancellationToken);
        return await typed.Handle(spot, by, Answering.Press(by, request.TriggerId), word, rest, cancellationToken, Other) switch
        {
            Told.View { Mine: { } mine } view => new SlackReply.Say(messages.Draw(view.Card, mine)),
            Told.View view => await maps.Say(view.Card, request, cancellationToken),
            Told.Sentence sentence => Answering.Say(sentence.Say),
            Told.Replied { Reply: Reply.Done { Say: null, Next: null } } => Answering.Say(words["chat.done"]),
            Told.Replied replied => await answering.ToPress(
                replied.Reply, request.Workspace, place, request.TriggerId, words, cancellationToken),
            _ => Answering.Say(words["slack.unknown"]),
        };
    }
}
