using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Scripts;
using WorkshopBot.Engine;
using WorkshopBot.Testing;
using WorkshopBot.Web.Rooms;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

/// <summary>A collection that is held in a chat, and a link to it for anybody.</summary>
public sealed class RoomLinkTests : IAsyncLifetime
{
    private static readonly WorkshopId Held = new(new("slack-T1"), "collection");
    private RoomServer server = null!;
    private Browser eve = null!;

    private WorkshopEngine Engine => server.Services.GetRequiredService<WorkshopEngine>();

    public async Task InitializeAsync()
    {
        server = await RoomServer.Start();
        eve = server.Browser();
        var start = Session.Start([.. Script.Collection.Steps]) with { Title = "What goes wrong?", Place = new("slack", "T1/C1") };
        Assert.IsType<Outcome.Saved>(await Engine.Execute(Held, new("start"), Session.Ana, start, CancellationToken.None));
    }

    public async Task DisposeAsync()
    {
        eve.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_has_the_link_takes_part_without_being_in_the_chat_and_leads_nothing()
    {
        var link = await Link();
        var page = await eve.Join(link, "Eve");

        Assert.Contains("What goes wrong?", page.Text, StringComparison.Ordinal);
        var w = await Running();
        Assert.Equal([Role.Facilitator, Role.Participant], w.People.Values.Select(p => p.Role));
        Assert.Empty(page.Document.QuerySelector("#region-cockpit")!.TextContent.Trim());
    }

    [Fact]
    public async Task Each_link_is_another_and_one_that_nobody_was_given_opens_nothing()
    {
        Assert.NotEqual(await Link(), await Link());
        Assert.Equal(HttpStatusCode.NotFound, (await eve.Get($"/r/{RoomSecret.New().Text}")).Status);
    }

    private async Task<string> Link() =>
        (await server.Services.GetRequiredService<RoomBook>().AddPeople(RoomSecret.New(), Held, CancellationToken.None)).PeoplePath!;

    private async Task<Workshop.Running> Running() =>
        (Workshop.Running)Assert.IsType<Outcome.Saved>(await Engine.Look(Held, CancellationToken.None)).Workshop;
}
