using System.Collections.Frozen;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Doors;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>Turns what people press and send into commands, and what becomes of them into replies.</summary>
public sealed class Reception
{
    private readonly WorkshopEngine engine;
    private readonly Counter counter;
    private readonly StartDesk start;
    private readonly StartForms forms;
    private readonly FrozenDictionary<string, Handler> handlers;

    public Reception(WorkshopEngine engine, IStore store, Templates templates, IMapLinks links, IMapFiles files, TimeProvider clock)
    {
        this.engine = engine;
        counter = new(engine, clock);
        start = new(counter, store, clock);
        forms = new(store, new(templates));
        var pages = new Pages(templates, new(store, clock), new(store));
        handlers = new[]
        {
            new GatheringDesk(counter).Handlers, new ReportDesk(counter, pages).Handlers, new AvailabilityDesk(counter, pages, clock).Handlers,
            new AnswerDesk(counter, pages, clock).Handlers, new LeadingDesk(counter, pages).Handlers,
            new TidyDesk(counter, pages).Handlers, new PeopleDesk(counter, pages).Handlers,
            new ExportDesk(pages, links, files).Handlers, new LinkDesk(counter, pages, links).Handlers,
            new ConnectDesk(counter, pages, store.Maps).Handlers, new SummaryDesk(counter, pages, clock).Handlers,
        }.SelectMany(h => h).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The verbs that an action can have.</summary>
    public IEnumerable<string> Known => handlers.Keys.Append(Verbs.Start).Append(Verbs.OpenStart);

    /// <summary>Carries out an action. Whatever a client sends is answered by a sentence, never by an exception.</summary>
    public async Task<Reply> Receive(ChatAction action, CancellationToken cancellationToken)
    {
        var phrases = Phrases.For(action.By.Language);
        if (action.Verb == Verbs.Start) return await start.Start(action, phrases, cancellationToken);
        if (action.Verb == Verbs.OpenStart)
        {
            return new Reply.Show(await forms.Draw(
                action.Workshop.Tenant, action.By.Language, action.Data.Text("what"), cancellationToken));
        }

        if (await AtOnce(action, phrases, cancellationToken) is { } reply) return reply;

        switch (await Current(action, cancellationToken))
        {
            case Outcome.Saved { Workshop: Workshop.Running w, Number: var number }:
                return await Handle(new(action, w, number, phrases), cancellationToken);
            case Outcome.ReadOnly { Workshop: Workshop.Running w }:
                // Forms open, so that what was typed into one is not lost; whatever would change something is refused by the engine.
                return await Handle(new(action, w, Number: 0, phrases), cancellationToken);
            case Outcome.Saved:
                return new Reply.Refused(phrases["refusal.not-started"], []);
            case Outcome.ReadOnly:
                return new Reply.Refused(phrases["reply.read-only"], []);
            default:
                return new Reply.Refused(phrases["reply.unavailable"], []) { IsPassing = true };
        }
    }

    /// <summary>One item for the current step, as somebody typed it in passing: what they have said stays.</summary>
    public Task<Reply> Add(WorkshopId workshop, Viewer by, CommandId form, string text, CancellationToken cancellationToken) =>
        Receive(Spoken(workshop, by, form, Verbs.Add, text), cancellationToken);

    /// <summary>Something that the person has reported happened again.</summary>
    /// <param name="handle">As it was told them.</param>
    public Task<Reply> Again(WorkshopId workshop, Viewer by, CommandId form, string handle, CancellationToken cancellationToken) =>
        Receive(new(workshop, by, form, Verbs.Recur, new() { ["element"] = handle }, new Dictionary<string, string>()), cancellationToken);

    /// <summary>Something that does not belong to the current step, so that it is not lost.</summary>
    public Task<Reply> Park(WorkshopId workshop, Viewer by, CommandId form, string text, CancellationToken cancellationToken) =>
        Receive(Spoken(workshop, by, form, Verbs.Park, text), cancellationToken);

    /// <summary>What was typed beside any form, as a form would bring it.</summary>
    private static ChatAction Spoken(WorkshopId workshop, Viewer by, CommandId form, string verb, string text) =>
        new(workshop, by, form, verb, [], new Dictionary<string, string> { [GatheringDesk.Text] = text });

    /// <summary>
    /// What is read alike on an older workshop needs no look at the store first: it is decided on the newest in any case. Should it be
    /// refused, then perhaps because the older one was read.
    /// </summary>
    /// <returns>Null when the newest has to be read.</returns>
    private async Task<Reply?> AtOnce(ChatAction action, Phrases phrases, CancellationToken cancellationToken)
    {
        if (action.Seen is not null || engine.LastSeen(action.Workshop) is not { Workshop: Workshop.Running w, Number: var number }) return null;

        var call = new Call(action, w, number, phrases);
        return IsReadAlike(call) && await Handle(call, cancellationToken) is var reply and not Reply.Refused { IsPassing: false } ? reply : null;
    }

    /// <summary>An answer whose entries stand for themselves. Of an opinion a page may ask a part, and the rest is what was said before.</summary>
    private static bool IsReadAlike(Call call) => call.Action.Verb == Verbs.SaveAnswer
        && call.Workshop.Step(call.At.Step) is { } step && step.Definition.Kinds.All(k => k.About is null);

    private async Task<Reply> Handle(Call call, CancellationToken cancellationToken) => handlers.TryGetValue(call.Action.Verb, out var handler)
        ? await handler(call, cancellationToken)
        : Counter.Refuse("reply.unknown-action", call);

    /// <summary>
    /// The workshop as whoever acts has seen it, or newer: they may have come through another instance. What opens a form starts from
    /// the newest of all, because saving the form replaces what was said.
    /// </summary>
    private async Task<Outcome> Current(ChatAction action, CancellationToken cancellationToken)
    {
        if (action.Seen is { } number && !Verbs.Opens(action.Verb)
            && engine.LastSeen(action.Workshop) is { } last && last.Number >= number) return last;

        var looked = await engine.Look(action.Workshop, cancellationToken);
        return looked is Outcome.StillSaving { Later: var later } ? await later.WaitAsync(cancellationToken) : looked;
    }
}

internal delegate Task<Reply> Handler(Call call, CancellationToken cancellationToken);
