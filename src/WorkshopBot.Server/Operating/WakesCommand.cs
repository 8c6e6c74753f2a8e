using System.CommandLine;

namespace WorkshopBot.Server.Operating;

/// <summary><c>wakes list</c> and <c>wakes retry ID | --all</c>: alarms that were set aside because they kept failing.</summary>
internal static class WakesCommand
{
    private const int Most = 1_000;

    public static Command Create(Surroundings surroundings) => new("wakes", "Alarms of workshops that were set aside because they kept failing.")
    {
        List(surroundings),
        Retry(surroundings),
    };

    private static Command List(Surroundings surroundings)
    {
        var json = Options.Json();
        return Operator.Command("list", "Lists them with the reason.", surroundings, Run, json);

        async Task Run(Operator o, ParseResult arguments, CancellationToken cancellationToken)
        {
            await using var store = await o.OpenStore(cancellationToken);
            var aside = (await store.Wakes.WakesSetAside(Most, cancellationToken))
                .Select(a => new Shown(a.Id, a.Wake.Workshop.Tenant.Value, a.Wake.Workshop.Value, a.Wake.Due, a.Tries, a.At, a.Reason)).ToArray();
            if (arguments.GetValue(json))
            {
                o.SayJson(aside);
                return;
            }

            foreach (var a in aside) o.Say($"{a.Id}  {a.Tenant}/{a.Workshop}  due {a.Due.UtcDateTime:u}  {a.Tries} tries  {a.Reason}");
            o.Say($"{aside.Length} wakes set aside");
        }
    }

    private static Command Retry(Surroundings surroundings)
    {
        var id = new Argument<string?>("id") { Description = "Of one, as wakes list shows it.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "All of them." };
        var command = Operator.Command("retry", "Puts them back into the queue, due at once.", surroundings, Run, all);
        command.Add(id);
        return command;

        async Task Run(Operator o, ParseResult arguments, CancellationToken cancellationToken)
        {
            var one = arguments.GetValue(id);
            if (one is null != arguments.GetValue(all)) throw new OperatorException("Give the id of one wake, or --all.");

            await using var store = await o.OpenStore(cancellationToken);
            if (one is not null)
            {
                if (!await store.Wakes.Retry(one, o.Now, cancellationToken))
                    throw new OperatorException($"No wake {one} is set aside. wakes list shows which are.");
                o.Say("1 wake is back in the queue.");
                return;
            }

            var back = 0;
            foreach (var aside in await store.Wakes.WakesSetAside(Most, cancellationToken))
            {
                // Somebody else may have been quicker.
                if (await store.Wakes.Retry(aside.Id, o.Now, cancellationToken)) back++;
            }

            o.Say($"{back} wakes are back in the queue.");
        }
    }

    private sealed record Shown(string Id, string Tenant, string Workshop, DateTimeOffset Due, int Tries, DateTimeOffset At, string Reason);
}
