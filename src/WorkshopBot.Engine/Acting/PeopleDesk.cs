using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Commands;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>Who is in the workshop and as what, on one page. Each change is a command of its own, so that each can be undone.</summary>
internal sealed class PeopleDesk(Counter counter, Pages pages)
{
    private const string RoleOf = "role/";

    public IEnumerable<KeyValuePair<string, Handler>> Handlers => [new(Verbs.OpenPeople, Open), new(Verbs.People, Save)];

    private async Task<Reply> Open(Call call, CancellationToken cancellationToken) => call.Facilitates
        ? new Reply.Show(await pages.Fill("people", call, (scene, words) => PeopleData.Write(scene, words), cancellationToken))
        : counter.Refuse(new Refusal.OnlyFacilitators(), call);

    private async Task<Reply> Save(Call call, CancellationToken cancellationToken)
    {
        // Who becomes facilitator comes first, so that nobody leaves the workshop without one.
        var commands = call.Action.Inputs
            .Where(i => i.Key.StartsWith(RoleOf, StringComparison.Ordinal))
            .Select(i => (Command: Change(new(i.Key[RoleOf.Length..]), i.Value, call.Workshop), Input: i.Key))
            .Where(c => c.Command is not null)
            .OrderBy(c => c.Command is Command.GiveRole { Role: Role.Facilitator } ? 0 : 1);
        Reply reply = new Reply.Done(call.Phrases["reply.saved"], null, call.Workshop, call.Number);
        foreach (var (command, input) in commands)
        {
            reply = await counter.Do(
                call, command!, cancellationToken, call.Phrases["reply.saved"], $"{input}/{call.Action.Inputs[input]}",
                errors: _ => ImmutableDictionary<string, string>.Empty.Add(input, call.Phrases["people.wrong"]));
            if (reply is not Reply.Done) break;
        }

        return reply;
    }

    private static Command? Change(ParticipantId id, string chosen, Workshop.Running w) => (w.People.GetValueOrDefault(id), chosen) switch
    {
        (null, _) => new Command.GiveRole(id, Role.Participant),
        ({ Here: true }, "remove") => new Command.Remove(id),
        ({ Here: false }, "invite") => new Command.Invite(id),
        ({ Here: true, Role: var role }, _) when Enum.TryParse<Role>(chosen, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted) && wanted != role => new Command.GiveRole(id, wanted),
        _ => null,
    };
}
