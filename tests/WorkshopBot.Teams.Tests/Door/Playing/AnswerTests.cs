using WorkshopBot.Domain;

namespace WorkshopBot.Teams.Tests.Door.Playing;

/// <summary>In a dialog, which Ana has, and in the message's place, where Ben answers.</summary>
public sealed class AnswerTests : IAsyncLifetime
{
    private ChannelGroup group = null!;

    public async Task InitializeAsync()
    {
        group = await ChannelGroup.Meet();
        await group.Starts(("title", "Buying a bike"));
        while ((await group.Step()).Definition.Name.Value != "stages") await group.Leads(group.Ana, "next");
    }

    public async Task DisposeAsync() => await group.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task What_somebody_empties_is_withdrawn(int person)
    {
        var who = group.People[person];
        await who.Answers(("stage/all/lines", "Search\nBuy"));
        Assert.Equal(2, await Live());

        await who.Answers(("stage/all/lines", ""));

        Assert.Equal(0, await Live());
        Assert.Null(who.Form);
    }

    private async Task<int> Live() =>
        (await group.Workshop()).Elements.Values.Count(e => e is { Kind: "stage", Status: ElementStatus.Live });
}
