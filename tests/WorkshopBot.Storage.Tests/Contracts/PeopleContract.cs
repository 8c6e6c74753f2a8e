using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Tests.Contracts;

public abstract class PeopleContract(IStoreUnderTest underTest) : StoreContract(underTest)
{
    private static readonly Identity Ana = new("slack", "U1");
    private static readonly Identity AnaOnTheWeb = new("web", "w-1");
    private static readonly Identity Ben = new("slack", "U2");
    private static readonly Profile AnaProfile = new("Ana", "de-DE", "Europe/Berlin");

    private IPeople People => Store.People;

    [Fact]
    public async Task A_person_is_the_same_participant_every_time()
    {
        var first = await Enter(Workshop, Ana);

        Assert.Equal(first, await Enter(Workshop, Ana));
        Assert.NotEqual(first, await Enter(Workshop, Ben));
    }

    [Fact]
    public async Task A_person_is_another_participant_in_another_workshop()
    {
        var here = await Enter(Workshop, Ana);

        Assert.NotEqual(here, await Enter(OtherWorkshop, Ana));
        Assert.NotEqual(here, await Enter(OtherTenantsWorkshop, Ana));
    }

    [Fact]
    public async Task Somebody_is_found_in_a_workshop_by_who_they_are_until_they_are_forgotten()
    {
        var ana = await Enter(Workshop, Ana);
        await Enter(Workshop, Ben);

        Assert.Equal(new(ana, AnaProfile), await People.WhoIs(Workshop, Ana, None));
        Assert.Null(await People.WhoIs(OtherWorkshop, Ana, None));
        Assert.Null(await People.WhoIs(Workshop, AnaOnTheWeb, None));
        Assert.Null(await People.WhoIs(OtherTenantsWorkshop, Ana, None));

        await People.Forget(Workshop.Tenant, Ana, None);

        Assert.Null(await People.WhoIs(Workshop, Ana, None));
    }

    [Fact]
    public async Task However_many_places_somebody_enters_from_at_once_it_is_one_participant()
    {
        var participants = await Race(24, racer => People.Enter(Workshop, Ana, AnaProfile, new($"racer {racer}"), None));

        Assert.Single(participants.Distinct());
        Assert.Equal(participants[0], (await People.Profiles(Workshop, None)).Single().Key);
    }

    [Fact]
    public async Task The_profile_is_kept_up_to_date()
    {
        var ana = await Enter(Workshop, Ana);

        await People.Enter(Workshop, Ana, new("Ana Maria", "fr", "Europe/Paris"), New(), None);

        Assert.Equal(new("Ana Maria", "fr", "Europe/Paris"), (await People.Profiles(Workshop, None))[ana]);
    }

    [Fact]
    public async Task What_a_newer_profile_does_not_know_stays_as_it_was()
    {
        var ana = await Enter(Workshop, Ana);

        await People.Enter(Workshop, Ana, new("Ana Maria"), New(), None);

        Assert.Equal(AnaProfile with { Name = "Ana Maria" }, (await People.Profiles(Workshop, None))[ana]);
    }

    [Fact]
    public async Task Profiles_are_of_one_workshop_only()
    {
        var ana = await Enter(Workshop, Ana);
        await Enter(OtherWorkshop, Ben);
        await Enter(OtherTenantsWorkshop, Ben);

        Assert.Equal([ana], (await People.Profiles(Workshop, None)).Keys);
    }

    [Fact]
    public async Task A_linked_door_leads_to_the_same_participant()
    {
        var ana = await Enter(Workshop, Ana);

        Assert.True(await People.Link(Workshop, ana, AnaOnTheWeb, None));
        Assert.True(await People.Link(Workshop, ana, AnaOnTheWeb, None));

        Assert.Equal(ana, await Enter(Workshop, AnaOnTheWeb));
        Assert.Single(await People.Profiles(Workshop, None));
    }

    [Fact]
    public async Task A_door_that_is_somebody_elses_is_not_linked()
    {
        var ana = await Enter(Workshop, Ana);
        var ben = await Enter(Workshop, Ben);

        Assert.False(await People.Link(Workshop, ana, Ben, None));

        Assert.Equal(ben, await Enter(Workshop, Ben));
    }

    [Fact]
    public async Task Of_two_who_want_the_same_door_one_gets_it()
    {
        var ana = await Enter(Workshop, Ana);
        var ben = await Enter(Workshop, Ben);

        var linked = await Race(
            16, racer => People.Link(Workshop, racer % 2 == 0 ? ana : ben, AnaOnTheWeb, None));

        var owner = await Enter(Workshop, AnaOnTheWeb);
        Assert.Contains(owner, new[] { ana, ben });
        Assert.Equal(Enumerable.Range(0, 16).Select(racer => (racer % 2 == 0 ? ana : ben) == owner), linked);
    }

    [Fact]
    public async Task All_doors_of_a_participant_are_found_and_of_nobody_else()
    {
        var ana = await Enter(Workshop, Ana);
        await People.Link(Workshop, ana, AnaOnTheWeb, None);
        await Enter(Workshop, Ben);
        await Enter(OtherWorkshop, Ana);

        Assert.Equal([Ana, AnaOnTheWeb], (await People.Identities(Workshop, ana, None)).OrderBy(i => i.Door).ThenBy(i => i.Id));

        await People.Forget(Workshop.Tenant, Ana, None);
        Assert.Empty(await People.Identities(Workshop, ana, None));
    }

    [Fact]
    public async Task A_door_is_linked_in_one_workshop_only()
    {
        var ana = await Enter(Workshop, Ana);
        await People.Link(Workshop, ana, AnaOnTheWeb, None);

        Assert.NotEqual(ana, await Enter(OtherWorkshop, AnaOnTheWeb));
    }

    [Fact]
    public async Task Forgetting_tells_where_somebody_took_part_and_keeps_nothing_of_it()
    {
        var here = await Enter(Workshop, Ana);
        var there = await Enter(OtherWorkshop, Ana);
        await People.Link(Workshop, here, AnaOnTheWeb, None);

        var memberships = await People.Forget(Workshop.Tenant, Ana, None);

        Assert.Equal(
            new HashSet<Membership> { new(Workshop, here), new(OtherWorkshop, there) }, memberships.ToHashSet());
        Assert.Empty(await People.Profiles(Workshop, None));
        Assert.Empty(await People.Profiles(OtherWorkshop, None));
        Assert.NotEqual(here, await Enter(Workshop, AnaOnTheWeb));
        Assert.NotEqual(here, await Enter(Workshop, Ana));
    }

    [Fact]
    public async Task Forgetting_reaches_nobody_else_and_no_other_tenant()
    {
        await Enter(Workshop, Ana);
        var ben = await Enter(Workshop, Ben);
        var elsewhere = await Enter(OtherTenantsWorkshop, Ana);
        var sameIdOtherDoor = await Enter(Workshop, new("teams", Ana.Id));

        await People.Forget(Workshop.Tenant, Ana, None);

        Assert.Equal(
            new HashSet<ParticipantId> { ben, sameIdOtherDoor }, (await People.Profiles(Workshop, None)).Keys.ToHashSet());
        Assert.Equal(elsewhere, await Enter(OtherTenantsWorkshop, Ana));
    }

    [Fact]
    public async Task Somebody_who_took_part_nowhere_can_be_forgotten_too()
    {
        Assert.Empty(await People.Forget(Workshop.Tenant, Ana, None));
    }

    [Fact]
    public async Task Somebody_who_was_forgotten_gets_no_new_door()
    {
        var ana = await Enter(Workshop, Ana);
        await People.Forget(Workshop.Tenant, Ana, None);

        Assert.False(await People.Link(Workshop, ana, AnaOnTheWeb, None));

        Assert.Empty(await People.Forget(Workshop.Tenant, AnaOnTheWeb, None));
    }

    [Fact]
    public async Task A_workshop_can_be_forgotten_whole()
    {
        var ana = await Enter(Workshop, Ana);
        await Enter(Workshop, Ben);
        var there = await Enter(OtherWorkshop, Ana);

        await People.ForgetWorkshop(Workshop, None);
        await People.ForgetWorkshop(Workshop, None);

        Assert.Empty(await People.Profiles(Workshop, None));
        Assert.Equal([new Membership(OtherWorkshop, there)], await People.Forget(Workshop.Tenant, Ana, None));
        Assert.NotEqual(ana, await Enter(Workshop, Ana));
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task Names_that_look_alike_are_different(string one, string other)
    {
        (WorkshopId Workshop, Identity Identity)[] entries =
        [
            (new(new(one), "w"), Ana), (new(new(other), "w"), Ana), (new(new("t"), one), Ana), (new(new("t"), other), Ana),
            (Workshop, new("slack", one)), (Workshop, new("slack", other)), (Workshop, new(one, other)), (Workshop, new(other, one)),
        ];
        var participants = new List<ParticipantId>();
        foreach (var (workshop, identity) in entries) participants.Add(await Enter(workshop, identity));

        await People.Forget(new(one), Ana, None);
        await People.Forget(Workshop.Tenant, new("slack", one), None);

        Assert.Equal(entries.Length, participants.Distinct().Count());
        var left = new List<ParticipantId>();
        foreach (var (workshop, identity) in entries) left.Add(await Enter(workshop, identity));
        Assert.Equal([0, 4], Enumerable.Range(0, entries.Length).Where(i => left[i] != participants[i]));
    }

    [Fact]
    public async Task Somebody_is_found_wherever_they_take_part_and_nothing_changes()
    {
        var here = await Enter(Workshop, Ana);
        var there = await Enter(OtherWorkshop, Ana);
        await Enter(OtherTenantsWorkshop, Ana);
        await Enter(Workshop, Ben);
        await People.Link(Workshop, here, AnaOnTheWeb, None);

        HashSet<Membership> memberships = [new(Workshop, here), new(OtherWorkshop, there)];
        Assert.Equal(memberships, (await People.Find(Workshop.Tenant, Ana, None)).ToHashSet());
        Assert.Equal(memberships, (await People.Find(Workshop.Tenant, Ana, None)).ToHashSet());
        Assert.Equal([new(Workshop, here)], await People.Find(Workshop.Tenant, AnaOnTheWeb, None));
        Assert.Empty(await People.Find(new("nobody"), Ana, None));
    }

    private static ParticipantId New() => new(Guid.NewGuid().ToString("N"));

    private Task<ParticipantId> Enter(WorkshopId workshop, Identity identity) =>
        People.Enter(workshop, identity, AnaProfile, New(), None);
}
