using System.Collections.Frozen;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>Turns what people press and send into commands, and what becomes of them into replies.</summary>
public sealed class Reception
{
    private readonly WorkshopEngine engine;
    private readonly Counter counter;
    private readonly StartDesk start;
    private readonly FrozenDictionary<string, Handler> handlers;

    public Reception(WorkshopEngine engine, IStore store, Templates templates, TimeProvider clock)
    {
        this.engine = engine;
        counter = new(engine, clock);
        start = new(counter);
        var pages = new Pages(templates, new(store, clock), new(store));
        handlers = new[]
        {
            new GatheringDesk(counter).Handlers, new AnswerDesk(counter, pages, clock).Handlers, new LeadingDesk(counter, pages).Handlers,
            new TidyDesk(counter, pages).Handlers, new PeopleDesk(counter, pages).Handlers,
        }.SelectMany(h => h).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The verbs that an action can have.</summary>
    public IEnumerable<string> Known => handlers.Keys.Append(Verbs.Start);

    /// <summary>Carries out an action. Whatever a client sends is answered by a sentence, never by an exception.</summary>
    public async Task<Reply> Receive(ChatAction action, CancellationToken cancellationToken)
    {
        var phrases = Phrases.For(action.By.Language);
        if (action.Verb == Verbs.Start) return await start.Start(action, phrases, cancellationToken);

        var seen = engine.LastSeen(action.Workshop) ?? await engine.Look(action.Workshop, cancellationToken) as Outcome.Saved;
        if (seen is not { Workshop: Workshop.Running w })
            return new Reply.Refused(phrases[seen is null ? "reply.unavailable" : "refusal.not-started"], []) { IsPassing = seen is null };

        var call = new Call(action, w, seen.Number, phrases);
        return handlers.TryGetValue(action.Verb, out var handler)
            ? await handler(call, cancellationToken)
            : Counter.Refuse("reply.unknown-action", call);
    }
}

internal delegate Task<Reply> Handler(Call call, CancellationToken cancellationToken);
