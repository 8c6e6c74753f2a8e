using WorkshopBot.Testing;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

public sealed class DemoTests : IAsyncLifetime
{
    private readonly TestClock clock = new();
    private RoomServer server = null!;
    private Browser ana = null!;
    private Page room = null!;

    public async Task InitializeAsync()
    {
        server = await RoomServer.Start(clock: clock);
        ana = server.Browser();
        var door = await ana.Press(await ana.Get("/"), "Try it with simulated people");
        room = await ana.Press(door, "Come in", ("person-name", "Ana"));
    }

    public async Task DisposeAsync()
    {
        ana.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_starts_a_demo_leads_people_who_are_marked_as_simulated()
    {
        Assert.NotEmpty(room.Region("cockpit"));
        var names = room.Document.QuerySelectorAll(".face").Select(f => f.GetAttribute("title")).Order().ToList();
        Assert.Equal(9, names.Count);
        Assert.Equal("Ana", names[0]);
        Assert.All(names.Skip(1), n => Assert.EndsWith("(simulated)", n));
        Assert.True((await ana.Get(room.Path)).IsRoom);
    }

    [Fact]
    public async Task Simulated_people_answer_one_after_the_other_and_not_before_the_step_opens()
    {
        using var listener = await Listener.Open(ana, room.Path, clock);

        var counts = new List<string>();
        while (counts.LastOrDefault()?.StartsWith("8 done", StringComparison.Ordinal) != true)
        {
            var view = await listener.Next("view");
            if (view.Html("people") is { } people) counts.Add(Page.Of(people).Document.QuerySelector(".count")!.TextContent.Split(", ")[1]);
        }

        Assert.StartsWith("0 done", counts[0]);
        Assert.Equal(counts.Order(), counts);
        Assert.True(counts.Distinct().Count() > 4);
    }

    [Fact]
    public async Task The_demo_that_opens_with_the_program_leads_to_its_room()
    {
        var path = await Server.Demo.DemoRoom.Open(server.Services, CancellationToken.None);

        Assert.True((await ana.Get(path)).IsJoin);
    }
}
