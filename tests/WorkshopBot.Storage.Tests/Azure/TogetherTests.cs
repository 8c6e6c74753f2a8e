using System.Text;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Storage.Tests.Azure;

/// <summary>Several stores over the same tables do opposite things at once: what must not be left behind is not.</summary>
public sealed class TogetherTests
{
    private static readonly WorkshopId Workshop = new(new("tenant"), "workshop");
    private static readonly Identity Ana = new("slack", "U1");

    private static CancellationToken None => CancellationToken.None;

    [AzuriteFact]
    public async Task Whoever_answers_while_a_key_dies_leaves_no_trace()
    {
        var tables = await AzureTables.Create();
        var (one, other) = (tables.Open().StepKeys, tables.Open().StepKeys);
        var ask = new AskId(new(Workshop, 4, 1), 0, 1);
        await one.GetOrAdd(ask.Key, new byte[32], None);
        await Task.WhenAll(Enumerable.Range(0, 130).Select(n => one.MarkAnswered(ask, new($"{n}"), answered: true, None)));

        var marking = Task.WhenAll(Enumerable.Range(130, 60).Select(n => other.MarkAnswered(ask, new($"{n}"), answered: true, None)));
        await one.Delete(ask.Key, None);
        await marking;

        Assert.Null(await one.Find(ask.Key, None));
        Assert.Empty(await tables.All(TableNames.StepKeys));
    }

    [AzuriteFact]
    public async Task A_key_outlives_whoever_answers_at_the_last_moment_if_its_deletion_gets_no_further()
    {
        var tables = await AzureTables.Create();
        var other = tables.Open().StepKeys;
        var ask = new AskId(new(Workshop, 4, 1), 0, 1);
        await other.GetOrAdd(ask.Key, new byte[32], None);
        var dying = tables.Open(new DyingWire(() => other.MarkAnswered(ask, new("ana"), answered: true, None)));

        await Assert.ThrowsAsync<StoreFailedException>(() => dying.StepKeys.Delete(ask.Key, None));

        Assert.NotNull(await other.Find(ask.Key, None));
        await other.Delete(ask.Key, None);
        Assert.Empty(await tables.All(TableNames.StepKeys));
    }

    [AzuriteFact]
    public async Task A_person_who_comes_through_many_doors_while_being_forgotten_is_there_whole_or_not_at_all()
    {
        var tables = await AzureTables.Create();
        var (one, other) = (tables.Open().People, tables.Open().People);
        var ana = await one.Enter(Workshop, Ana, new("Ana"), new("p-1"), None);

        var linking = Task.WhenAll(Enumerable.Range(0, 60).Select(n => other.Link(Workshop, ana, new("web", $"{n}"), None)));
        var entering = Task.WhenAll(Enumerable.Range(0, 10).Select(n => other.Enter(Workshop, Ana, new($"Ana {n}"), new($"p-2{n}"), None)));
        await one.Forget(Workshop.Tenant, Ana, None);
        await Task.WhenAll(linking, entering);

        Assert.Empty(await one.Find(Workshop.Tenant, new("web", "0"), None));
        var again = await one.Enter(Workshop, Ana, new("Ana"), new("p-3"), None);
        Assert.NotEqual(ana, again);
        Assert.Equal([new Membership(Workshop, again)], await one.Forget(Workshop.Tenant, Ana, None));
        Assert.Equal([], (await tables.All(TableNames.People)).Select(r => r.RowKey));
    }

    [AzuriteFact]
    public async Task A_person_with_more_doors_than_a_transaction_takes_is_forgotten_too()
    {
        var tables = await AzureTables.Create();
        var people = tables.Open().People;
        var ana = await people.Enter(Workshop, Ana, new("Ana"), new("p-1"), None);
        await Task.WhenAll(Enumerable.Range(0, 70).Select(n => people.Link(Workshop, ana, new("web", $"{n}"), None)));

        await people.Forget(Workshop.Tenant, new("web", "69"), None);

        Assert.Equal([], (await tables.All(TableNames.People)).Select(r => r.RowKey));
    }

    [AzuriteFact]
    public async Task A_workshop_of_many_is_forgotten_whole()
    {
        var tables = await AzureTables.Create();
        var store = tables.Open();
        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => store.People.Enter(Workshop, new("web", $"{n}"), new("N"), new($"p-{n}"), None)));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(
            n => store.Conversations.GetOrAdd(new(new("web", $"{n}"), Workshop, Facilitates: n == 0), None)));

        await store.People.ForgetWorkshop(Workshop, None);
        await store.Conversations.ForgetWorkshop(Workshop, None);

        Assert.Equal([], (await tables.All(TableNames.People)).Select(r => r.RowKey));
        Assert.Empty(await tables.All(TableNames.Conversations));
    }

    [AzuriteFact]
    public async Task Whoever_was_too_late_at_a_place_can_be_forgotten_without_taking_it_from_the_other()
    {
        var tables = await AzureTables.Create();
        var place = new Place("web", "room");
        WorkshopId[] rivals = [.. Enumerable.Range(0, 12).Select(n => new WorkshopId(new("tenant"), $"{n}"))];
        var held = (await Task.WhenAll(rivals.Select(r => tables.Open().Conversations.GetOrAdd(new(place, r, Facilitates: false), None))))[0];

        foreach (var loser in rivals.Where(r => r != held.Workshop)) await tables.Open().Conversations.ForgetWorkshop(loser, None);
        Assert.Equal(held, await tables.Open().Conversations.Find(place, None));

        await tables.Open().Conversations.ForgetWorkshop(held.Workshop, None);
        Assert.Empty(await tables.All(TableNames.Conversations));
    }

    [AzuriteFact]
    public async Task All_aliases_of_a_tenant_are_forgotten_and_no_others()
    {
        var tables = await AzureTables.Create();
        var tenants = tables.Open().Tenants;
        foreach (var alias in (string[])["slack/T1", "slack/E1", "teams/1"]) await tenants.AddAlias(new("it's ours"), alias, None);
        await tenants.AddAlias(new("It's ours"), "slack/T2", None);

        await tenants.Forget(new("it's ours"), None);
        await tenants.Forget(new("it's ours"), None);

        Assert.Equal(new("It's ours"), await tenants.Find("slack/T2", None));
        Assert.Single(await tables.All(TableNames.TenantAliases));
    }

    [AzuriteFact]
    public async Task The_newest_commit_of_a_long_log_costs_few_requests()
    {
        var tables = await AzureTables.Create();
        var wire = new Wire();
        var store = tables.Open(wire);
        foreach (var length in (int[])[1, 2, 3, 64, 100])
        {
            var workshop = new WorkshopId(new("tenant"), $"{length}");
            for (var n = 1; n <= length; n++)
                await store.Events.Append(workshop, new(n, Guid.NewGuid(), Encoding.UTF8.GetBytes($"{n}")), None);
            var before = wire.Requests;

            var last = await store.Events.Last(workshop, None);

            Assert.Equal((length, $"{length}"), (last!.Number, Encoding.UTF8.GetString(last.Body.Span)));
            Assert.InRange(wire.Requests - before, 1, 2 * Math.Ceiling(Math.Log2(length + 1)) + 2);
        }
    }

    [AzuriteFact]
    public async Task Workshops_are_listed_at_the_cost_of_a_request_each_however_long_their_logs_are()
    {
        var tables = await AzureTables.Create();
        var wire = new Wire();
        var store = tables.Open(wire);
        WorkshopId[] workshops = [new(new("a"), "1"), new(new("a"), "2"), new(new("a-"), "1"), new(new("aa"), ""), new(new(""), "x")];
        foreach (var workshop in workshops)
        {
            for (var n = 1; n <= 8; n++) await store.Events.Append(workshop, new(n, Guid.NewGuid(), new byte[8]), None);
        }

        var before = wire.Requests;
        Assert.Equal(workshops.ToHashSet(), (await Listed(null)).ToHashSet());
        Assert.Equal(workshops.Length + 1, wire.Requests - before);

        Assert.Equal([workshops[0], workshops[1]], await Listed(new("a")));
        Assert.Equal([workshops[4]], await Listed(new("")));
        Assert.Empty(await Listed(new("b")));

        async Task<List<WorkshopId>> Listed(TenantId? tenant)
        {
            List<WorkshopId> listed = [];
            await foreach (var workshop in store.Events.Workshops(tenant, None)) listed.Add(workshop);
            return listed;
        }
    }
}
