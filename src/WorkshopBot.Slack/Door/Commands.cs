using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary><c>/journey</c> and its words. A word that leads presses the button of the same name on the facilitator's own card.</summary>
internal sealed class Commands(
    Channels channels, People people, WorkshopEngine engine, Reception reception, Presenter presenter, Scenes scenes, OwnWords own,
    CardMessages messages, Starting starting, Answering answering, Posters posters)
{
    private static readonly Dictionary<string, string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        ["next"] = Verbs.Next,
        ["back"] = Verbs.Back,
        ["skip"] = Verbs.Skip,
        ["undo"] = Verbs.Undo,
        ["finish"] = Verbs.Finish,
    };

    public async Task<SlackReply> Handle(SlashCommand request, CancellationToken cancellationToken)
    {
        var parts = request.Text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (word, rest) = (parts.ElementAtOrDefault(0)?.ToLowerInvariant() ?? "", parts.ElementAtOrDefault(1) ?? "");
        var place = Places.Channel(request.Workspace, request.ChannelId);
        if (word == "start") return await starting.Open(request, place, cancellationToken);

        if (await channels.Find(request.Workspace, place, cancellationToken) is not { } spot)
        {
            var phrases = Phrases.For((await people.ProfileOf(request.Workspace, request.Person, cancellationToken)).Locale ?? "");
            return Answering.Say(phrases[word == "help" ? "slack.help" : "slack.none"]);
        }

        var by = await people.Find(request.Workspace, request.Person, spot.Workshop, joins: word is "add" or "park", cancellationToken);
        var words = Phrases.For(by.Language);

        // Whoever asks where it stands wants to see it: what the channel refused once is tried again.
        if (word == "status") posters.Ask(spot.Workshop);
        return word switch
        {
            "" => await Privately(spot, by, words, scene => Step(scene, by), cancellationToken),
            "status" => await Privately(spot, by, words, scene => Task.FromResult(messages.Draw(presenter.Board(scene))), cancellationToken),
            "map" => await Privately(
                spot, by, words, scene => Task.FromResult(messages.Draw(presenter.Finished(scene) ?? presenter.Board(scene))), cancellationToken),
            "add" => await Heard(await reception.Add(spot.Workshop, by, Answering.Press(by, request.TriggerId), rest, cancellationToken)),
            "park" => await Heard(await reception.Park(spot.Workshop, by, Answering.Press(by, request.TriggerId), rest, cancellationToken)),
            _ when Leading.TryGetValue(word, out var verb) => await Privately(
                spot, by, words, scene => Lead(request, spot, by, scene, verb, words, cancellationToken), cancellationToken),
            "help" => Answering.Say(words["slack.help"]),
            _ => Answering.Say(words["slack.unknown"]),
        };

        Task<SlackReply> Heard(Reply reply) => answering.ToPress(reply, request.Workspace, place, request.TriggerId, words, cancellationToken);
    }

    private async Task<SlackReply> Privately(
        Spot spot, Viewer by, Phrases phrases, Func<Scene, Task<SlackMessage>> draw, CancellationToken cancellationToken)
    {
        var looked = await engine.Look(spot.Workshop, cancellationToken);
        if (looked is not Outcome.Saved { Workshop: Workshop.Running w, Number: var number })
        {
            return Answering.Say(phrases[looked switch
            {
                Outcome.Saved => "slack.none",
                Outcome.ReadOnly => "reply.read-only",
                _ => "reply.unavailable",
            }]);
        }

        var scene = await scenes.Of(spot.Workshop, w, number, new HashSet<ParticipantId>(), cancellationToken);
        return new SlackReply.Say(await draw(scene));
    }

    /// <summary>The step, and below it what the person has said.</summary>
    private async Task<SlackMessage> Step(Scene scene, Viewer by)
    {
        if (presenter.Finished(scene) is { } finished) return messages.Draw(finished);

        var said = scene.Current is null
            ? []
            : (await own.Of(scene.Id, scene.Workshop, scene.Workshop.Current, by.Id, CancellationToken.None)).Said;
        return presenter.Mine(scene, by, said) is { } mine ? messages.Draw(presenter.Step(scene), mine) : messages.Draw(presenter.Step(scene));
    }

    private async Task<SlackMessage> Lead(
        SlashCommand request, Spot spot, Viewer by, Scene scene, string verb, Phrases phrases, CancellationToken cancellationToken)
    {
        if (presenter.Cockpit(scene, by) is not { } cockpit) return CardMessages.Say(phrases["refusal.only-facilitators"]);

        var form = Answering.Press(by, request.TriggerId);
        var pressed = CardActions.Find(cockpit, verb);
        if (pressed is null && await reception.Receive(new(spot.Workshop, by, form, Verbs.More, [], Nothing), cancellationToken) is Reply.Show { Card: var more })
            pressed = CardActions.Find(more, verb);
        if (pressed is null) return CardMessages.Say(phrases["slack.not-now"]);

        return await reception.Receive(new(spot.Workshop, by, form, verb, pressed.Data, Nothing), cancellationToken) switch
        {
            Reply.Done done => CardMessages.Say(done.Say ?? phrases["slack.done"]),
            Reply.Refused refused => CardMessages.Say(refused.Say),
            Reply.StillSaving saving => CardMessages.Say(saving.Say),
            _ => CardMessages.Say(phrases["slack.done"]),
        };
    }

    private static readonly Dictionary<string, string> Nothing = [];
}
