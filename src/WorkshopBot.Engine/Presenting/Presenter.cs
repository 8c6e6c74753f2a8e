using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Presenting;

/// <summary>What should be visible of a workshop. Cards for everybody speak the workshop's language, private ones the person's.</summary>
public sealed class Presenter(Templates templates)
{
    // Of a scene that hundreds are shown at once the part that all see alike is drawn once.
    private readonly ConditionalWeakTable<Scene, Card> steps = [];

    /// <summary>The one message of a workshop that says where it stands.</summary>
    public Card Board(Scene scene) => ForAll("board", scene, words => new BoardData(scene, words).Write());

    /// <summary>The message of the current step: its question, what the group said, or that all is done.</summary>
    public Card Step(Scene scene) => steps.GetValue(scene, DrawStep);

    private Card DrawStep(Scene scene) => scene.Current is { } step
        ? ForAll(templates.ForStep(step), scene, words => new StepData(scene, words).Write())
        : ForAll("past-the-last-step", scene, words => new BoardData(scene, words).Write());

    /// <summary>For facilitators, who lead from it. Null for everybody else.</summary>
    public Card? Cockpit(Scene scene, Viewer viewer) => scene.Workshop.Present(viewer.Id) is { Role: Role.Facilitator }
        ? ForOne("cockpit", scene, viewer, words => new CockpitData(scene, words).Write())
        : null;

    /// <summary>In place of the cockpit, for who led the workshop before.</summary>
    public Card HandedOver(Scene scene, Viewer viewer) =>
        ForOne("handed-over", scene, viewer, _ => new() { ["title"] = scene.Workshop.Title });

    /// <summary>What this person has to do and has said at the current step. Null when they are asked nothing.</summary>
    /// <param name="own">Their own words at the current step.</param>
    public Card? Mine(Scene scene, Viewer viewer, IReadOnlyList<Element> own) =>
        scene.Current is { Definition.Kinds.IsEmpty: false } && scene.Workshop.Ending is null && scene.Workshop.Present(viewer.Id) is { Role: not Role.Observer }
            ? ForOne("mine", scene, viewer, words => new MineData(scene, viewer.Id, own, words).Write())
            : null;

    /// <summary>Five lines for who has just come.</summary>
    public Card CatchUp(Scene scene, Viewer viewer) => ForOne("catch-up", scene, viewer, words => new BoardData(scene, words).Write());

    /// <summary>The finished map in short. Null until it is finished.</summary>
    /// <param name="isOnPage">The map itself stands beside it.</param>
    public Card? Finished(Scene scene, bool isOnPage = false) => scene.Workshop.Ending is null ? null : Map(scene, isOnPage ? MapPlace.Page : MapPlace.Channel);

    /// <summary>The map in short, as it is now. Its addresses are stand-ins: see <see cref="MapAddresses"/>.</summary>
    public Card Map(Scene scene, MapPlace at = MapPlace.Channel) => ForAll("map", scene, words => new BoardData(scene, words).WriteMap(at));

    /// <summary>In place of the map in short, where it is not shown any more.</summary>
    public Card SummaryEnded(Scene scene) => ForAll("summary-ended", scene, _ => new() { ["title"] = scene.Workshop.Title });

    /// <summary>The form that starts a workshop; saved with the verb <c>start</c>.</summary>
    /// <param name="what">What the button before it says it starts: <see cref="StartData.Collection"/>, or anything for a workshop.</param>
    /// <param name="library">Maps that it may start from, or be about.</param>
    /// <param name="from">What of that is chosen already; null for nothing.</param>
    /// <param name="asked">Groups of people who could be asked, where it is started in a chat; null elsewhere.</param>
    public Card StartForm(
        string language, string? what = null, IReadOnlyList<LibraryMap>? library = null, string? from = null,
        IReadOnlyList<PeopleGroup>? asked = null)
    {
        var phrases = Phrases.For(language);
        return what == StartData.Collection
            ? templates.Fill("collect-form", StartData.WriteCollection(phrases, library ?? [], from, asked), phrases)
            : templates.Fill("start-form", StartData.WriteWorkshop(phrases, library ?? [], from), phrases);
    }

    /// <summary>Offers to start a workshop where none is.</summary>
    /// <param name="help">What the bot understands, in the door's words; empty for nothing.</param>
    public Card Begin(string language, string help)
    {
        var phrases = Phrases.For(language);
        return templates.Fill("begin", new() { ["help"] = help }, phrases);
    }

    /// <summary>In place of the offer, once somebody has taken it.</summary>
    public Card Begun(string language, string title)
    {
        var phrases = Phrases.For(language);
        return templates.Fill("begun", new() { ["title"] = title }, phrases);
    }

    /// <summary>The form for something said in passing; saved with the verb <c>add</c>.</summary>
    /// <param name="text">What it may start from.</param>
    public Card AddForm(string language, string text)
    {
        var phrases = Phrases.For(language);
        return templates.Fill("add-form", new() { ["text"] = text }, phrases);
    }

    /// <summary>Asks which of several collections something is for; the choice comes back with the verb <c>add</c>.</summary>
    public Card Which(IReadOnlyList<AtHome> collections, string text, string language)
    {
        var phrases = Phrases.For(language);
        return templates.Fill("which", WhichData.Write(collections, text), phrases);
    }

    /// <summary>For one person whom the current step waits for.</summary>
    public Card Reminder(Scene scene, Viewer viewer) =>
        ForOne("reminder", scene, viewer, words => new ReminderData(scene, viewer.Id, words).Write());

    /// <summary>For one person whom a collection asks again.</summary>
    /// <param name="own">What they have reported.</param>
    public Card Pulse(Scene scene, Viewer viewer, IReadOnlyList<Element> own) =>
        ForOne("pulse", scene, viewer, words => new PulseData(scene, own, words).Write());

    /// <summary>What a round of a collection, the scene's current step, has come to.</summary>
    public Card Digest(Scene scene, bool isEnd) => ForAll("digest", scene, words => new DigestData(scene, isEnd, words).Write());

    /// <summary>Asks the group whether a finished map is still true, and says later what became of that.</summary>
    public Card Review(Scene scene) => ForAll("review", scene, words => new ReviewData(scene, words).Write());

    /// <summary>What has changed since the map was finished before.</summary>
    public Card Changes(Scene scene) => ForAll("changes", scene, words => new ChangesData(scene, words).Write());

    /// <summary>For one person, after the end of a collection: what became of what they have reported.</summary>
    public Card Fate(Scene scene, Viewer viewer) =>
        ForOne("fate", scene, viewer, words => new FateData(scene, viewer.Id, words).Write());

    /// <summary>In place of a message that was posted twice.</summary>
    public Card Moved(Scene scene) => ForAll("moved", scene, _ => []);

    /// <summary>For one person, wherever they take part.</summary>
    /// <param name="workshops">As they are to be shown.</param>
    public Card Home(IReadOnlyList<AtHome> workshops, string language, DateTimeOffset now)
    {
        var phrases = Phrases.For(language);
        return templates.Fill("home", new HomeData(workshops, phrases, now).Write(), phrases);
    }

    private Card ForAll(string template, Scene scene, Func<Wordings, JsonObject> data) => Fill(template, scene, scene.Workshop.Language, data);

    private Card ForOne(string template, Scene scene, Viewer viewer, Func<Wordings, JsonObject> data) => Fill(template, scene, viewer.Language, data);

    private Card Fill(string template, Scene scene, string language, Func<Wordings, JsonObject> data)
    {
        var phrases = Phrases.For(language);
        return templates.Fill(template, data(new(scene, phrases)), phrases);
    }
}
