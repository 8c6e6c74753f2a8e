namespace WorkshopBot.Teams.Tests.Door;

/// <summary>A collection that is to ask everybody in its channel.</summary>
public sealed class AudienceTests : IAsyncLifetime
{
    private Town town = null!;

    public async Task InitializeAsync() => town = await Town.Build();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task Everybody_in_the_channel_takes_part_by_their_name_but_for_bots()
    {
        await town.Collect(("audience", "channel"));
        await town.Posters.Idle.WaitAsync(Town.Bound);

        var w = await town.Workshop();
        Assert.Equal((2, 1), (w.People.Count, w.GatheredFor));
        Assert.Equal([town.Ana.Person.Name, town.Ben.Person.Name], (await town.Profiles()).Values.Select(p => p.Name).Order());
    }

    [Fact]
    public async Task People_who_were_picked_by_their_name_in_Entra_take_part_from_the_start_and_strangers_do_not()
    {
        await town.Collect(("people", $"{town.Ben.Person.EntraId},00000000-0000-0000-0000-000000000009"));
        Assert.Equal([town.Ana.Person.Name, town.Ben.Person.Name], (await town.Profiles()).Values.Select(p => p.Name).Order());

        await town.Ben.Say("Paying by card fails", town.Ben.Chat);

        Assert.Equal(2, (await town.Workshop()).People.Count);
    }

    [Fact]
    public async Task Who_acts_later_is_the_one_who_was_asked()
    {
        await town.Collect(("audience", "channel"));
        await town.Posters.Idle.WaitAsync(Town.Bound);

        await town.Ben.Say("Paying by card fails", town.Ben.Chat);

        Assert.Equal(2, (await town.Workshop()).People.Count);
    }
}
