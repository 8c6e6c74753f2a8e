using System.CommandLine;
using WorkshopBot.Domain;
using WorkshopBot.Engine;

namespace WorkshopBot.Server.Operating;

/// <summary><c>forget person|workshop|tenant</c>: deletes, and says what was deleted and what nobody can find.</summary>
internal static class ForgetCommand
{
    public static Command Create(Surroundings surroundings) => new("forget", "Deletes a person, a workshop or a customer for good.")
    {
        Person(surroundings),
        Workshop(surroundings),
        Tenant(surroundings),
    };

    private static Command Person(Surroundings surroundings)
    {
        var (tenant, door, id, json) = (Options.Tenant(), Options.Door(), Options.PersonId(), Options.Json());
        return Operator.Command(
            "person", "Deletes who a person is. What they said under their name stays as nobody's.", surroundings, Run, tenant, door, id, json);

        async Task Run(Operator o, ParseResult arguments, CancellationToken cancellationToken)
        {
            var gone = await Forget(o, f => f.Person(arguments.Get(tenant), arguments.Get(door, id), cancellationToken), cancellationToken);
            if (arguments.GetValue(json)) o.SayJson(gone);
            else foreach (var line in Sentences(gone)) o.Say(line);
        }
    }

    private static IEnumerable<string> Sentences(Forgotten gone)
    {
        if (gone.Memberships == 0)
        {
            yield return "Nobody like that is known in this tenant: nothing was there to forget.";
            yield break;
        }

        yield return $"Forgotten in {gone.Memberships} workshops. What they said there under their name is nobody's now.";
        if (gone.MapsRewritten > 0) yield return $"{gone.MapsRewritten} finished maps were written again without the name.";
        if (gone.WithAnonymous > 0)
        {
            yield return $"{gone.WithAnonymous} of these workshops have anonymous answers. They are stored without their authors, so nobody "
                + "can find out whether some are this person's; they stay.";
        }
    }

    private static Command Workshop(Surroundings surroundings)
    {
        var (tenant, workshop, json) = (Options.Tenant(), Options.Workshop(), Options.Json());
        return Operator.Command(
            "workshop", "Deletes a workshop with everybody in it.", surroundings, Run, tenant, workshop, json);

        async Task Run(Operator o, ParseResult arguments, CancellationToken cancellationToken)
        {
            var which = new WorkshopId(arguments.Get(tenant), arguments.GetRequiredValue(workshop));
            var gone = await Forget(o, f => f.Workshop(which, cancellationToken), cancellationToken);
            if (arguments.GetValue(json)) o.SayJson(gone);
            else o.Say(gone.Workshops == 0 ? "There is no such workshop; what might have been left of it is deleted." : "The workshop is deleted with all that was in it.");
        }
    }

    private static Command Tenant(Surroundings surroundings)
    {
        var (tenant, json) = (Options.Tenant(), Options.Json());
        var yes = new Option<bool>("--yes") { Description = "Does not ask." };
        return Operator.Command(
            "tenant", "Deletes all of a customer: workshops, people, installations with their tokens.", surroundings, Run, tenant, yes, json);

        async Task Run(Operator o, ParseResult arguments, CancellationToken cancellationToken)
        {
            var which = arguments.Get(tenant);
            if (!arguments.GetValue(yes)) o.Confirm($"Everything of tenant {which} will be deleted for good.");
            var gone = await Forget(o, f => f.Tenant(which, cancellationToken), cancellationToken);
            if (arguments.GetValue(json)) o.SayJson(gone);
            else o.Say($"Deleted: {gone.Workshops} workshops, {gone.Installations} installations, and everything else of the tenant.");
        }
    }

    private static async Task<Forgotten> Forget(Operator o, Func<Forgetting, Task<Forgotten>> forget, CancellationToken cancellationToken)
    {
        await using var store = await o.OpenStore(cancellationToken);
        await using var engine = o.Engine(store);
        return await forget(new(engine, store));
    }
}
