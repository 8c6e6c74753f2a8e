using System.Text.Json.Nodes;
using WorkshopBot.Domain;
using WorkshopBot.Testing.Slack;

namespace WorkshopBot.Slack.Tests.Door;

/// <summary>Requests that Slack has signed, whose content somebody has made up: nothing of others is reached.</summary>
public sealed class ForgedTests : IAsyncLifetime
{
    private Town town = null!;

    private FakeUser Ana => town.Ana;

    private FakeUser Ben => town.Ben;

    public async Task InitializeAsync()
    {
        town = await Town.Build();
        await town.Start();
    }

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Theory]
    [InlineData("next")]
    [InlineData("more")]
    public async Task A_participant_who_presses_a_facilitators_button_changes_nothing_and_is_told(string verb)
    {
        await Ben.Press(Assert.Single(Ana.Direct.Messages), Town.Button(Ana.Direct.Messages[0].Blocks, verb));

        Assert.Equal(0, (await town.Workshop()).Current);
        Assert.Null(Ben.View);
        await town.Slack.Called("response_url").WaitAsync(Town.Bound);
    }

    [Theory]
    [InlineData("T9/C9")]
    [InlineData("T0ACME/C404")]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("T0ACME/../T9/C9")]
    public async Task A_modal_that_names_a_place_of_others_or_none_reaches_nothing(string place)
    {
        var theirs = new WorkshopId(new("stranger"), "theirs");
        foreach (var key in new[] { "T9/C9", "T0ACME/../T9/C9" })
            await town.Store.Conversations.GetOrAdd(new(new("slack", key), theirs, Facilitates: true), CancellationToken.None);
        await Town.Open(Ben, town.Channel.Messages[1], "answer.open");
        var metadata = JsonNode.Parse((string)Ben.View!.Content["private_metadata"]!)!;
        metadata["metadata"] = new JsonObject { ["place"] = place, ["page"] = 0 }.ToJsonString();
        Ben.View.Content["private_metadata"] = metadata.ToJsonString();

        var heard = await Town.Submit(Ben, ("frame-remark/all/fits", "fits"));

        Assert.True(heard.IsAcknowledged);
        Assert.Empty((await town.Workshop()).Steps[0].Answered);
        Assert.Null(await town.Store.Events.Last(theirs, CancellationToken.None));
        Assert.Empty(await town.Store.People.Find(theirs.Tenant, new("slack", $"{Ben.TeamId}/{Ben.Id}"), CancellationToken.None));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"metadata":"[]","send":{"verb":"answer.save","data":{}}}""")]
    [InlineData("""{"metadata":"{\"place\":1,\"page\":\"x\"}","send":{"verb":"answer.save","data":{}}}""")]
    [InlineData("""{"send":{"verb":"finish","data":{}}}""")]
    public async Task A_modal_with_made_up_metadata_changes_nothing(string metadata)
    {
        await Town.Open(Ben, town.Channel.Messages[1], "answer.open");
        Ben.View!.Content["private_metadata"] = metadata;

        var heard = await Town.Submit(Ben, ("frame-remark/all/fits", "fits"));

        Assert.True(heard.IsAcknowledged);
        Assert.Empty((await town.Workshop()).Steps[0].Answered);
    }

    [Fact]
    public async Task A_button_of_a_message_in_a_channel_without_a_workshop_does_nothing()
    {
        var elsewhere = town.Slack.AddChannel("elsewhere", Ben);
        var copy = new FakeMessage(elsewhere, "1.000001", (JsonObject)town.Channel.Messages[1].Content.DeepClone()) { UserId = Ben.Id };

        await Ben.Press(copy, Town.Button(copy.Blocks, "answer.open"));

        Assert.Null(Ben.View);
        Assert.Single((await town.Workshop()).People);
    }
}
