using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Posting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Engine.Wording;

namespace WorkshopBot.Engine.Doors;

/// <summary>
/// The words that a chat's people type to the bot where a workshop is held. A word that leads presses the button of the same name on the
/// facilitator's own card.
/// </summary>
public sealed class TypedWords(
    WorkshopEngine engine, Reception reception, Presenter presenter, Scenes scenes, OwnWords own, Posters posters)
{
    public const string Start = "start";
    public const string Collect = "collect";
    public const string Help = "help";
    public const string Add = "add";
    private const string Park = "park";
    private const string Again = "again";
    private const string Status = "status";
    public const string Map = "map";
    private const string Export = "export";

    private static readonly Dictionary<string, string> Leading = new(StringComparer.Ordinal)
    {
        ["next"] = Verbs.Next,
        ["back"] = Verbs.Back,
        ["skip"] = Verbs.Skip,
        ["undo"] = Verbs.Undo,
        ["finish"] = Verbs.Finish,
    };

    /// <summary>What everybody says for themselves.</summary>
    private static readonly Dictionary<string, string> Own = new(StringComparer.Ordinal)
    {
        ["mute"] = Verbs.Mute,
        ["unmute"] = Verbs.Unmute,
    };

    private static readonly Dictionary<string, string> Nothing = [];

    /// <returns>The first word in small letters, and what follows it; both empty for nothing.</returns>
    public static (string Word, string Remainder) Read(string text)
    {
        var parts = text.Split(default(char[]), 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (parts.ElementAtOrDefault(0)?.ToLowerInvariant() ?? "", parts.ElementAtOrDefault(1) ?? "");
    }

    /// <summary>Whether it makes who types it one of the group.</summary>
    public static bool Joins(string word) => word is Add or Park or Again;

    /// <summary>Whether it is a word for the bot, and not the first of a sentence.</summary>
    public static bool IsWord(string word, string rest) =>
        word is Add or Again or Park || (rest.Length == 0 && (word is Status or Map or Export || Leading.ContainsKey(word) || Own.ContainsKey(word)));

    /// <param name="form">Of this message: delivered again it changes nothing.</param>
    /// <param name="word">None shows the step to who asks. <see cref="Start"/> and <see cref="Help"/> are the door's own.</param>
    /// <param name="find">Finds another channel by what was typed for it; null where none can be named.</param>
    public async Task<Told> Handle(
        Spot spot, Viewer by, CommandId form, string word, string rest, CancellationToken cancellationToken,
        Func<string, Task<Elsewhere>>? find = null)
    {
        // Whoever asks where it stands wants to see it: what the chat refused once is tried again.
        if (word == Status) posters.Ask(spot.Workshop);
        return word switch
        {
            Add => Seen(await reception.Add(spot.Workshop, by, form, rest, cancellationToken)),
            Again => Seen(await reception.Again(spot.Workshop, by, form, rest, cancellationToken)),
            Park => new Told.Replied(await reception.Park(spot.Workshop, by, form, rest, cancellationToken)),
            "" => await Shown(spot, by, scene => Step(scene, by, cancellationToken), cancellationToken),
            Status => await Shown(spot, by, scene => View(presenter.Board(scene)), cancellationToken),
            Map when TypedSummary.Read(rest) is { } asked => await Summarise(asked, spot, by, form, find, cancellationToken),
            Map => await Shown(spot, by, scene => View(presenter.Map(scene, MapPlace.Alone)), cancellationToken),
            Export => Alone(await reception.Receive(new(spot.Workshop, by, form, Verbs.OpenExport, [], Nothing), cancellationToken)),
            _ when Own.TryGetValue(word, out var verb) =>
                new Told.Replied(await reception.Receive(new(spot.Workshop, by, form, verb, [], Nothing), cancellationToken)),
            _ when Leading.TryGetValue(word, out var leading) => await Shown(
                spot, by, scene => Lead(spot, by, form, scene, leading, cancellationToken), cancellationToken),
            _ => new Told.Unknown(),
        };
    }

    private async Task<Told> Summarise(
        TypedSummary asked, Spot spot, Viewer by, CommandId form, Func<string, Task<Elsewhere>>? find, CancellationToken cancellationToken)
    {
        Elsewhere.Found? at = null;
        if (asked.Where.Length > 0)
        {
            switch (find is null ? null : await find(asked.Where))
            {
                case Elsewhere.Found found: at = found.Place == spot.Place ? null : found; break;
                case Elsewhere.No { Say: var why }: return new Told.Sentence(why);
                default: return new Told.Sentence(Phrases.For(by.Language)["summary.unclear"]);
            }
        }

        var verb = asked.Stops ? Verbs.EndSummary : asked.Every is null ? Verbs.ShowSummary : Verbs.Summary;
        var data = asked.Every is { } every ? new JsonObject { [SummaryDesk.Every] = every } : [];
        return new Told.Replied(await reception.Receive(
            new(spot.Workshop, by, form, verb, data, Nothing) { Place = at?.Place, PlaceName = at?.Name }, cancellationToken));
    }

    /// <summary>Where there is a card to show, it says more than the sentence.</summary>
    private static Told Seen(Reply reply) => reply switch
    {
        Reply.Done { Next: { } card } => new Told.View(card),
        Reply.Show { Card: var card } => new Told.View(card),
        _ => new Told.Replied(reply),
    };

    private static Told Alone(Reply reply) => Seen(reply) is Told.View view ? view with { IsPrivate = true } : Seen(reply);

    private static Task<Told> View(Card card) => Task.FromResult<Told>(new Told.View(card));

    private async Task<Told> Shown(Spot spot, Viewer by, Func<Scene, Task<Told>> show, CancellationToken cancellationToken)
    {
        var looked = await engine.Look(spot.Workshop, cancellationToken);
        if (looked is Outcome.Saved { Workshop: Workshop.Running w, Number: var number })
            return await show(await scenes.Of(spot.Workshop, w, number, new HashSet<ParticipantId>(), cancellationToken));

        return new Told.Sentence(Phrases.For(by.Language)[looked switch
        {
            Outcome.Saved => "refusal.not-started",
            Outcome.ReadOnly => "reply.read-only",
            _ => "reply.unavailable",
        }]);
    }

    /// <summary>The step, and what the person has said.</summary>
    public async Task<Told> Step(Scene scene, Viewer by, CancellationToken cancellationToken)
    {
        if (presenter.Finished(scene) is { } finished) return new Told.View(finished);

        var said = scene.Current is null
            ? []
            : (await own.Of(scene.Id, scene.Workshop, scene.Workshop.Current, by.Id, cancellationToken)).Said;
        return new Told.View(presenter.Step(scene), presenter.Mine(scene, by, said));
    }

    private async Task<Told> Lead(Spot spot, Viewer by, CommandId form, Scene scene, string verb, CancellationToken cancellationToken)
    {
        var phrases = Phrases.For(by.Language);
        if (presenter.Cockpit(scene, by) is not { } cockpit) return new Told.Sentence(phrases["refusal.only-facilitators"]);

        var data = CardActions.Find(cockpit, verb);
        if (data is null && await reception.Receive(new(spot.Workshop, by, form, Verbs.More, [], Nothing), cancellationToken) is Reply.Show { Card: var more })
            data = CardActions.Find(more, verb);
        if (data is null) return new Told.Sentence(phrases["chat.not-now"]);

        var reply = await reception.Receive(new(spot.Workshop, by, form, verb, data, Nothing), cancellationToken);
        return new Told.Replied(reply is Reply.Done { Say: null } done ? done with { Say = Standing.Of(done.Workshop, phrases) } : reply);
    }
}
