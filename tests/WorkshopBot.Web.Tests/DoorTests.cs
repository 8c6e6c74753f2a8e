using System.Net;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

public sealed class DoorTests : IAsyncLifetime
{
    private RoomServer server = null!;

    public async Task InitializeAsync() => server = await RoomServer.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task The_start_form_makes_a_room_that_its_starter_leads()
    {
        using var ana = server.Browser();

        var room = await ana.Start("Ana", "Buying a bike");

        Assert.True(room.IsRoom);
        Assert.Equal("Buying a bike", room.Title);
        Assert.NotEmpty(room.Region("cockpit"));
    }

    [Fact]
    public async Task The_start_form_sent_twice_makes_one_room()
    {
        using var ana = server.Browser();
        var start = await ana.Get("/");

        var first = await ana.Press(start, "Start the workshop", ("person-name", "Ana"), ("title", "Once"));
        var second = await ana.Press(start, "Start the workshop", ("person-name", "Ana"), ("title", "Once"));

        Assert.Equal(first.Path, second.Path);
        Assert.True(second.IsRoom);
    }

    [Fact]
    public async Task A_start_form_that_is_refused_comes_back_with_what_was_typed()
    {
        using var ana = server.Browser();

        var page = await ana.Press(await ana.Get("/"), "Start the workshop", ("person-name", "Ana"), ("title", "  "), ("stages", "Hear of us"));

        Assert.NotEmpty(page.Say);
        Assert.Equal("Ana", page.Document.QuerySelector("[name=person-name]")!.GetAttribute("value"));
        Assert.Equal("Hear of us", page.Document.QuerySelector("[name=stages]")!.TextContent);
    }

    [Fact]
    public async Task Who_comes_in_is_the_same_person_after_a_reload()
    {
        using var ana = server.Browser();
        using var ben = server.Browser();
        var link = (await ana.Start()).PeopleLink;
        Assert.True((await ben.Get(link)).IsJoin);

        await ben.Join(link, "Ben");
        var again = await ben.Get(link);

        Assert.True(again.IsRoom);
        Assert.Contains("You are here as Ben.", again.Text);
        Assert.Equal(2, again.Document.QuerySelectorAll(".face").Length);
    }

    [Fact]
    public async Task Who_sends_the_form_at_the_door_again_because_its_answer_was_lost_comes_in_once()
    {
        using var ana = server.Browser();
        using var ben = server.Browser();
        using var again = server.Browser();
        var link = (await ana.Start()).PeopleLink;
        var form = await ben.Get(link);
        foreach (var cookie in ben.Cookies) again.SetCookie(cookie);

        await ben.Press(form, "Come in", ("person-name", "Ben"));
        var room = await again.Press(form, "Come in", ("person-name", "Ben"));

        Assert.Contains("You are here as Ben.", room.Text);
        Assert.Equal(2, room.Document.QuerySelectorAll(".face").Length);
    }

    [Fact]
    public async Task The_link_for_everybody_makes_nobody_a_facilitator_and_does_not_give_the_other_away()
    {
        using var ana = server.Browser();
        using var ben = server.Browser();
        var lead = await ana.Start();

        var room = await ben.Join(lead.PeopleLink, "Ben");

        Assert.Empty(room.Region("cockpit"));
        Assert.DoesNotContain(lead.Path["/r/".Length..], room.Text);
        Assert.Null(room.Document.QuerySelector("#link-lead"));
    }

    [Fact]
    public async Task Whoever_comes_through_the_facilitators_link_leads()
    {
        using var ana = server.Browser();
        using var cyd = server.Browser();

        var room = await cyd.Join((await ana.Start()).Path, "Cyd");

        Assert.NotEmpty(room.Region("cockpit"));
    }

    [Fact]
    public async Task Who_is_in_already_leads_after_coming_through_the_facilitators_link()
    {
        using var ana = server.Browser();
        using var ben = server.Browser();
        var lead = await ana.Start();
        await ben.Join(lead.PeopleLink, "Ben");

        var room = await ben.Press(await ben.Get(lead.Path), "Lead the workshop");

        Assert.NotEmpty(room.Region("cockpit"));
        Assert.Contains("You are here as Ben.", room.Text);
    }

    [Fact]
    public async Task Whoever_only_watches_is_asked_nothing()
    {
        using var ana = server.Browser();
        using var dov = server.Browser();
        var link = (await ana.Start()).PeopleLink;

        var room = await dov.Press(await dov.Get(link), "Come in", ("person-name", "Dov"), ("watch", "true"));

        Assert.True(room.IsRoom);
        Assert.Empty(room.Region("mine"));
    }

    [Fact]
    public async Task The_second_Ana_can_be_told_from_the_first()
    {
        using var ana = server.Browser();
        using var other = server.Browser();

        var room = await other.Join((await ana.Start("Ana")).PeopleLink, "ana");

        Assert.Contains("You are here as ana (2).", room.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("sixty-one letters sixty-one letters sixty-one letters sixty-o")]
    [InlineData("Ana\u0007")]
    [InlineData("Ana\u202Egnp")]
    public async Task A_name_that_cannot_be_is_refused_with_a_sentence_at_the_field(string name)
    {
        using var ana = server.Browser();
        using var ben = server.Browser();
        var link = (await ana.Start()).PeopleLink;

        var page = await ben.Join(link, name);

        Assert.True(page.IsJoin);
        Assert.NotEmpty(page.Document.QuerySelector("#name-error")!.TextContent);
        Assert.Single((await ana.Get(link)).Document.QuerySelectorAll(".face"));
    }

    [Fact]
    public async Task A_forged_cookie_is_nobody()
    {
        using var ana = server.Browser();
        using var eve = server.Browser();
        var link = (await ana.Start()).PeopleLink;
        var real = ana.Cookies.Single(c => c.Name.StartsWith("wb-", StringComparison.Ordinal) && c.Path == "/r");

        eve.SetCookie(new(real.Name, real.Value[..^4] + "AAAA"));

        Assert.True((await eve.Get(link)).IsJoin);
    }

    [Fact]
    public async Task A_cookie_of_another_room_opens_nothing_here()
    {
        using var ana = server.Browser();
        using var eve = server.Browser();
        var here = (await ana.Start()).PeopleLink;
        await eve.Start("Eve", "Elsewhere");
        var names = ana.Cookies.Where(c => c.Path == "/r").Select(c => c.Name).ToList();
        var hers = eve.Cookies.Single(c => c.Path == "/r");

        eve.SetCookie(new(names.Single(), hers.Value));

        Assert.True((await eve.Get(here)).IsJoin);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_for_scripts_and_foreign_pages()
    {
        using var ana = server.Browser();
        var start = await ana.Get("/");
        var button = start.Button("Start the workshop");
        using var response = await ana.Http.PostAsync("/rooms", new FormUrlEncodedContent(
            Form.FieldsOf(button, ("person-name", "Ana"), ("title", "Cookies"))));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.Contains("path=/r"));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
    }

    [Theory]
    [InlineData("/r/AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/r/short")]
    [InlineData("/r/AAAAAAAAAAAAAAAAAAAAAB")]
    [InlineData("/r/AAAAAAAAAAAAAAAAAAAAAA/screen")]
    [InlineData("/nowhere")]
    public async Task A_wrong_link_looks_like_one_that_never_was(string path)
    {
        using var eve = server.Browser();

        var page = await eve.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal((await eve.Get("/r/BBBBBBBBBBBBBBBBBBBBBA")).Text, page.Text);
    }

    [Fact]
    public async Task A_person_reads_another_language_once_they_choose_it()
    {
        using var ana = server.Browser();
        var room = await ana.Start();

        var german = await ana.Press(room, "Deutsch");

        Assert.Equal("de", german.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("rtl", (await ana.Press(german, "العربية")).Document.DocumentElement.GetAttribute("dir"));
    }
}
