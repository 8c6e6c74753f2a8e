using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;

namespace WorkshopBot.Engine.Acting;

/// <summary>Coming, going, taking over when nobody leads, and what is parked in passing.</summary>
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
        new(Verbs.Park, Park),
    ];

    private async Task<Reply> Park(Call call, CancellationToken cancellationToken) => Said(call) is { } text
        ? await counter.Do(call, new Command.Park(text), cancellationToken, call.Phrases["reply.parked"])
        : Ask("reply.park-what", call);

    public static string? Said(Call call) => call.Text(Text) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    public static Reply.Refused Ask(string phrase, Call call) => new(call.Phrases[phrase], At(call.Phrases[phrase]));

    private static ImmutableDictionary<string, string> At(string error) => ImmutableDictionary<string, string>.Empty.Add(Text, error);
}
