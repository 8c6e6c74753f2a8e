using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>Coming, going, taking over when nobody leads, and what is said in passing.</summary>
internal sealed class GatheringDesk(Counter counter)
{
    /// <summary>The input that holds what is said in passing.</summary>
    public const string Text = "text";

    public IEnumerable<KeyValuePair<string, Handler>> Handlers =>
    [
        new(Verbs.Join, (call, stop) => counter.Do(
            call, new Command.Join(call.Text("role") == "observer" ? Role.Observer : Role.Participant), stop, call.Phrases["reply.joined"])),
        new(Verbs.Leave, (call, stop) => counter.Do(call, new Command.Leave(), stop, call.Phrases["reply.left"])),
        new(Verbs.TakeOver, (call, stop) => counter.Do(call, new Command.TakeOver(), stop, call.Phrases["reply.taken-over"])),
        new(Verbs.Add, Add),
        new(Verbs.Park, Park),
    ];

    private async Task<Reply> Add(Call call, CancellationToken cancellationToken)
    {
        if (Said(call) is not { } text) return Ask("reply.add-what", call);
        if (call.Workshop.Step(call.Workshop.Current)?.Definition.Read(text, call.Workshop) is not { } entry)
            return Counter.Refuse("reply.no-single-words", call);

        return await counter.Do(
            call, new Command.Add(Positions.Of(call.Workshop), [entry]), cancellationToken, call.Phrases["reply.added"]);
    }

    private async Task<Reply> Park(Call call, CancellationToken cancellationToken) => Said(call) is { } text
        ? await counter.Do(call, new Command.Park(text), cancellationToken, call.Phrases["reply.parked"])
        : Ask("reply.park-what", call);

    private static string? Said(Call call) => call.Text(Text) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static Reply.Refused Ask(string phrase, Call call) => new(call.Phrases[phrase], At(call.Phrases[phrase]));

    private static ImmutableDictionary<string, string> At(string error) => ImmutableDictionary<string, string>.Empty.Add(Text, error);
}
