using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Tests.Contracts;

public abstract class PresenceContract(IStoreUnderTest underTest) : StoreContract(underTest)
{
    [Fact]
    public async Task Everybody_reads_what_instances_have_told_last()
    {
        Assert.Empty(await Told(Workshop));
        await Store.Presence.Tell(Workshop, new("i1", 1, [new("p1")], [], []), None);
        await Store.Presence.Tell(Workshop, new("i2", 7, [], [], []), None);
        await Store.Presence.Tell(Workshop, new("i1", long.MaxValue, [new("p1"), new("p2")], [new("p2")], [new("p3")]), None);

        Assert.Equal([$"i1 {long.MaxValue} p1,p2 p2 p3", "i2 7   "], await Told(Workshop));
        Assert.Empty(await Told(OtherWorkshop));
        Assert.Empty(await Told(OtherTenantsWorkshop));
    }

    [Fact]
    public async Task As_many_as_an_instance_may_tell_of_are_told()
    {
        ImmutableArray<ParticipantId> crowd = [.. Enumerable.Range(0, Attendance.MostOfEach).Select(n => new ParticipantId($"{n:0000}-of-a-crowd-x"))];

        await Store.Presence.Tell(Workshop, new("i1", 1, crowd, crowd, crowd), None);

        var told = Assert.Single(await Store.Presence.Told(Workshop, None));
        Assert.Equal([crowd.Length, crowd.Length, crowd.Length], new[] { told.Here.Length, told.Writing.Length, told.Touched.Length });
    }

    [Fact]
    public async Task Who_leaves_is_gone_from_that_workshop_only()
    {
        await Tell(Workshop, "i1");
        await Tell(Workshop, "i2");
        await Tell(OtherWorkshop, "i1");

        await Store.Presence.Leave(Workshop, "i1", None);
        await Store.Presence.Leave(Workshop, "i1", None);

        Assert.Equal(["i2 1   "], await Told(Workshop));
        Assert.Equal(["i1 1   "], await Told(OtherWorkshop));
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task Workshops_whose_ids_look_alike_have_people_of_their_own(string one, string other)
    {
        await Tell(new(new("t"), one), "i1");
        await Tell(new(new(one), "w"), "i2");

        Assert.Empty(await Told(new(new("t"), other)));
        Assert.Empty(await Told(new(new(other), "w")));
        Assert.Equal(["i1 1   "], await Told(new(new("t"), one)));
    }

    private Task Tell(WorkshopId workshop, string instance) => Store.Presence.Tell(workshop, new(instance, 1, [], [], []), None);

    private async Task<List<string>> Told(WorkshopId workshop) =>
    [
        .. (await Store.Presence.Told(workshop, None))
            .Select(a => $"{a.Instance} {a.Beat} {Ids(a.Here)} {Ids(a.Writing)} {Ids(a.Touched)}")
            .Order(StringComparer.Ordinal),
    ];

    private static string Ids(IEnumerable<ParticipantId> ids) => string.Join(',', ids.Select(id => id.Value));
}
