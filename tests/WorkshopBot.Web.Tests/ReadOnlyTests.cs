using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Web.Rooms;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

/// <summary>A newer version has gone on with a workshop, and its people still reach this one.</summary>
public sealed class ReadOnlyTests : IAsyncLifetime
{
    private const string CanOnlyBeRead = "can only be read";

    private RoomServer server = null!;
    private Browser ana = null!;
    private Page room = null!;

    public async Task InitializeAsync()
    {
        server = await RoomServer.Start();
        ana = server.Browser();
        room = await ana.Start();
    }

    public async Task DisposeAsync()
    {
        ana.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task The_room_is_shown_as_far_as_it_is_understood_and_says_that_it_can_only_be_read()
    {
        Assert.DoesNotContain(CanOnlyBeRead, room.Text);
        await GoOnInANewerVersion();

        var now = await ana.Get(room.Path);

        Assert.True(now.IsRoom);
        Assert.Contains(CanOnlyBeRead, now.Document.QuerySelector("#read-only")!.TextContent);
        Assert.Contains("Step 1 of", now.Region("step"));
        Assert.Contains("Buying a bike", (await ana.Get($"{room.Path}/map/json")).Text);
    }

    [Theory]
    [InlineData("de", "lässt sich hier im Moment nur lesen")]
    [InlineData("ar", "للقراءة فقط")]
    public async Task It_says_so_in_the_language_of_whoever_reads_it(string language, string sentence)
    {
        await ana.Post($"{room.Path}/language", [new("_token", room.Token), new("lang", language)]);
        await GoOnInANewerVersion();

        var now = await ana.Get(room.Path);

        Assert.Contains(sentence, now.Document.QuerySelector("#read-only")!.TextContent);
    }

    [Fact]
    public async Task An_answer_is_refused_with_a_sentence_and_its_words_stay_in_the_form()
    {
        var form = await ana.Press(room, "Add or change mine");
        await GoOnInANewerVersion();

        var back = await ana.Press(form, "Save", ("frame/all/scenario", "A first bike"));

        Assert.Contains(CanOnlyBeRead, back.Say);
        Assert.Equal("A first bike", back.Document.QuerySelector("[name='frame/all/scenario']")!.TextContent);
        Assert.DoesNotContain("A first bike", (await ana.Get(room.Path)).Region("step"));
    }

    [Fact]
    public async Task The_page_s_script_is_told_not_to_send_it_again()
    {
        var form = Page.Of((await ana.PressAsScript(room, "Add or change mine")).GetProperty("html").GetString()!);
        await GoOnInANewerVersion();

        var answer = await ana.PressAsScript(form, "Save", ("frame/all/scenario", "A first bike"));

        Assert.Equal("refused", answer.GetProperty("kind").GetString());
        Assert.Contains(CanOnlyBeRead, answer.GetProperty("say").GetString());
    }

    [Fact]
    public async Task A_program_that_has_just_started_says_so_too()
    {
        var form = await ana.Press(room, "Add or change mine");
        await GoOnInANewerVersion();
        await server.Services.GetRequiredService<WorkshopEngine>().Evict(await Workshop());

        var back = await ana.Press(form, "Save", ("frame/all/scenario", "A first bike"));

        Assert.Contains(CanOnlyBeRead, back.Say);
    }

    [Fact]
    public async Task Whoever_wants_to_come_in_is_told_why_not()
    {
        await GoOnInANewerVersion();
        using var ben = server.Browser();

        var door = await ben.Join(room.PeopleLink, "Ben");

        Assert.True(door.IsJoin);
        Assert.Contains(CanOnlyBeRead, door.Text);
        Assert.Equal("Ben", ((IHtmlInputElement)door.Document.QuerySelector("[name=person-name]")!).Value);
    }

    private async Task GoOnInANewerVersion()
    {
        var events = server.Services.GetRequiredService<IStore>().Events;
        var workshop = await Workshop();
        var last = await events.Last(workshop, CancellationToken.None);
        var body = """{"at":"2026-03-02T10:00:00+00:00","deeds":[{"id":"x","by":"ana","events":[{"type":"danced/1"}]}]}""";
        await events.Append(workshop, new(last!.Number + 1, Guid.NewGuid(), Encoding.UTF8.GetBytes(body)), CancellationToken.None);
    }

    private async Task<WorkshopId> Workshop()
    {
        var secret = RoomSecret.Parse(room.Path["/r/".Length..])!;
        return (await server.Services.GetRequiredService<RoomBook>().Find(secret, CancellationToken.None))!.Workshop;
    }
}
