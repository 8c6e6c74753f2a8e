using System.Text.Json.Nodes;
using WorkshopBot.Cards.Templates;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Testing;

/// <summary>
/// A workshop held by cards alone, as on every channel: people press what is on a card and fill in what it asks for. What is not
/// there cannot be pressed.
/// </summary>
/// <param name="filling">Told what each card is filled with.</param>
public sealed class Meeting(
    WorkshopEngine engine, IStore store, TimeProvider clock, string language = "en", Action<string, JsonObject>? filling = null)
{
    private readonly Scenes scenes = new(store, clock);
    private readonly OwnWords own = new(store);
    private Reception? reception;
    private int presses;

    private static readonly Uri Way = new("https://chat.example/bikes");

    public WorkshopId Id { get; } = new(new("local"), "meeting");

    /// <summary>The channel that it is started in; null: none.</summary>
    public Place? Place { get; init; }

    public Presenter Presenter { get; } = new(new(CardLibrary.Embedded, filling));

    /// <summary>How the map is seen from outside.</summary>
    public OutsideMaps Outside { get; } = new();

    public Reception Reception => reception ??= new(engine, store, new(CardLibrary.Embedded, filling), Outside, Outside, clock);

    /// <summary>Told of every card that anybody was shown.</summary>
    public event Action<Card>? Shown;

    public Viewer Viewer(ParticipantId id) => new(id, language);

    public Task Enter(ParticipantId id, string name, string? zone = null) =>
        store.People.Enter(Id, IdentityOf(id), new(name, TimeZone: zone), id, CancellationToken.None);

    private static Identity IdentityOf(ParticipantId id) => new("test", id.Value);

    public async Task Start(ParticipantId by, params (string Input, string Value)[] filled) =>
        await Expect<Reply.Done>(Press(by, Noted(Presenter.StartForm(language)), Verbs.Start, filled: filled));

    /// <summary>Starts a collection of pain points over days.</summary>
    public async Task Collect(ParticipantId by, params (string Input, string Value)[] filled) =>
        await Expect<Reply.Done>(Press(by, Noted(Presenter.StartForm(language, StartData.Collection)), Verbs.Start, filled: filled));

    /// <summary>Types a line to the bot, as in a chat.</summary>
    public async Task<Reply> Say(ParticipantId by, string line) =>
        Noted(await Settled(await Reception.Add(Id, Viewer(by), new($"said-{++presses}"), line, CancellationToken.None)));

    /// <summary>Types that something they reported happened again.</summary>
    public async Task<Reply> SayAgain(ParticipantId by, string handle) =>
        Noted(await Settled(await Reception.Again(Id, Viewer(by), new($"said-{++presses}"), handle, CancellationToken.None)));

    public async Task Join(params ParticipantId[] people)
    {
        foreach (var person in people) await Expect<Reply.Done>(Send(person, Verbs.Join, [], []));
    }

    public async Task<Scene> Scene()
    {
        var saved = (Outcome.Saved)await engine.Look(Id, CancellationToken.None);
        return await scenes.Of(Id, (Workshop.Running)saved.Workshop, saved.Number, new HashSet<ParticipantId>(), CancellationToken.None);
    }

    public async Task<Card> Board() => Noted(Presenter.Board(await Scene()));

    public async Task<Card> Map() => Noted(Presenter.Map(await Scene()));

    public async Task<Card> Step() => Noted(Presenter.Step(await Scene()));

    public async Task<Card> Cockpit(ParticipantId by) => Noted(Presenter.Cockpit(await Scene(), Viewer(by))!);

    public async Task<Card?> Mine(ParticipantId by)
    {
        var scene = await Scene();
        var words = scene.Current is null ? [] : (await own.Of(Id, scene.Workshop, scene.Workshop.Current, by, CancellationToken.None)).Said;
        return Presenter.Mine(scene, Viewer(by), words) is { } card ? Noted(card) : null;
    }

    /// <summary>What they take part in, as seen from outside.</summary>
    public async Task<Card> Home(ParticipantId by)
    {
        var workshops = await new Homes(store, engine, scenes).Of(Id.Tenant, IdentityOf(by), CancellationToken.None);
        return Noted(Presenter.Home([.. workshops.Select(w => w with { Link = Way })], language, clock.GetUtcNow()));
    }

    /// <summary>What somebody is asked again while something is collected.</summary>
    public async Task<Card> Pulse(ParticipantId by)
    {
        var scene = await Scene();
        var said = await own.Of(Id, scene.Workshop, scene.Workshop.Current, by, CancellationToken.None);
        return Noted(Presenter.Pulse(scene, Viewer(by), said.Said));
    }

    /// <summary>What the channel reads of a collection.</summary>
    public async Task<Card> Digest(bool isEnd) => Noted(Presenter.Digest(await Scene(), isEnd));

    /// <summary>What the channel reads of a map that has grown old.</summary>
    public async Task<Card> Review() => Noted(Presenter.Review(await Scene()));

    /// <summary>What the channel reads of a map that was finished again.</summary>
    public async Task<Card> Changes() => Noted(Presenter.Changes(await Scene()));

    /// <summary>What somebody reads after the end of a collection.</summary>
    public async Task<Card> Fate(ParticipantId by) => Noted(Presenter.Fate(InAChannel(await Scene()), Viewer(by)));

    /// <summary>What somebody is asked who writes to the bot alone while several things are collected.</summary>
    public async Task<Card> Which(ParticipantId by, string line)
    {
        var collecting = new AtHome(InAChannel(await Scene()), by);
        return Noted(Presenter.Which([collecting, collecting], line, language));
    }

    /// <summary>The form of the current step, opened by the button on its message.</summary>
    public async Task<Card> Form(ParticipantId by) => await Page(by, await Step(), Verbs.OpenAnswer);

    public async Task<Card> Page(ParticipantId by, Card from, string verb, string? data = null) =>
        Noted((await Expect<Reply.Show>(Press(by, from, verb, data))).Card);

    public async Task<Reply.Done> Answer(ParticipantId by, params (string Input, string Value)[] filled)
    {
        var done = await Expect<Reply.Done>(Press(by, await Form(by), Verbs.SaveAnswer, filled: filled));
        if (done.Next is { } next) Noted(next);
        return done;
    }

    public async Task Next(ParticipantId by) => await Expect<Reply.Done>(Press(by, await Cockpit(by), Verbs.Next));

    /// <param name="data">Words that stand in the data of the button that is meant, where there are several.</param>
    public Task<Reply> Press(ParticipantId by, Card card, string verb, string? data = null, params (string Input, string Value)[] filled)
    {
        var action = CardReading.Action(card, verb, data);
        return Send(by, verb, action, action["associatedInputs"]?.GetValue<string>() == "none" ? [] : CardReading.Inputs(card, filled));
    }

    public async Task<Reply> Send(ParticipantId by, string verb, JsonObject action, Dictionary<string, string> inputs, string? form = null)
    {
        var data = action["data"]?.DeepClone() as JsonObject ?? [];
        return await Settled(await Reception.Receive(
            new(Id, Viewer(by), new CommandId(form ?? $"press-{++presses}"), verb, data, inputs) { Place = Place }, CancellationToken.None));
    }

    public static async Task<T> Expect<T>(Task<Reply> reply) where T : Reply => await reply switch
    {
        T expected => expected,
        Reply.Refused refused => throw new InvalidOperationException($"Refused: {refused.Say} {string.Join(", ", refused.Errors)}"),
        var other => throw new InvalidOperationException($"Not expected: {other}"),
    };

    private static Scene InAChannel(Scene scene) => scene with { Workshop = scene.Workshop with { Place = new("test", "bikes") } };

    private static async Task<Reply> Settled(Reply reply) => reply is Reply.StillSaving saving ? await saving.Later : reply;

    private Reply Noted(Reply reply)
    {
        if (reply is Reply.Done { Next: { } next }) Noted(next);
        if (reply is Reply.Show { Card: var shown }) Noted(shown);
        return reply;
    }

    private Card Noted(Card card)
    {
        Shown?.Invoke(card);
        return card;
    }
}
