using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;

namespace WorkshopBot.Engine.Acting;

/// <summary>Coming, going, and taking over when nobody leads.</summary>
internal sealed class GatheringDesk(Counter counter)
{
    public IEnumerable<KeyValuePair<string, Handler>> Handlers =>
    [
        new(Verbs.Join, (call, stop) => counter.Do(
            call, new Command.Join(call.Text("role") == "observer" ? Role.Observer : Role.Participant), stop, call.Phrases["reply.joined"])),
        new(Verbs.Leave, (call, stop) => counter.Do(call, new Command.Leave(), stop, call.Phrases["reply.left"])),
        new(Verbs.TakeOver, (call, stop) => counter.Do(call, new Command.TakeOver(), stop, call.Phrases["reply.taken-over"])),
    ];
}
