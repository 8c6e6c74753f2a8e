using System.Net;
using WorkshopBot.Teams.Tests.Door;

namespace WorkshopBot.Teams.Tests.Tab;

public sealed class TabTests : IAsyncLifetime
{
    private Town town = null!;

    public async Task InitializeAsync()
    {
        town = await Town.Build();
        await town.Start();
    }

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task Who_takes_part_sees_the_map_and_follows_it()
    {
        using var ana = new Onlooker(town, town.Ana.Person);

        var map = await ana.Enter(town.Channel);
        using var page = await ana.Get(map);
        var html = await page.Content.ReadAsStringAsync();

        Assert.Contains("Buying a bike", html);
        Assert.Contains($"data-path=\"{map}\"", html);
        Assert.Contains("data-entrance=\"/teams/tab?lang=en\"", html);
        Assert.Contains($"src=\"{map}/map.svg", html);
        Assert.DoesNotContain("/r/", html);

        // A window beside the frame has no cookie.
        Assert.DoesNotContain("target=", html);
        Assert.Equal(HttpStatusCode.OK, await ana.Status($"{map}/map.svg"));
        using var live = await ana.Get($"{map}/live");
        Assert.Equal("text/event-stream", live.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Somebody_of_the_conversation_sees_it_who_has_done_nothing_there_and_Teams_is_asked_once()
    {
        using var ben = new Onlooker(town, town.Ben.Person);

        for (var times = 0; times < 3; times++)
        {
            using var opened = await ben.Open(town.Channel);
            Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        }

        Assert.Single(town.Teams.CallsOf("member"));
        Assert.Single((await town.Workshop()).People);
    }

    [Fact]
    public async Task Who_is_not_in_the_conversation_hears_the_same_as_where_there_is_nothing()
    {
        var stranger = new Onlooker(town, town.Teams.AddPerson("Zoe"));
        using (stranger)
        {
            using var refused = await stranger.Open(town.Channel);
            using var nothing = await stranger.Open(town.Teams.AddChannel("empty", town.Ana.Person));
            using var unheard = await stranger.Open(stranger.Token.Write(), "19:unheard-of@thread.tacv2");

            foreach (var answer in new[] { refused, nothing, unheard })
            {
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
                Assert.Empty(await answer.Content.ReadAsStringAsync());
                Assert.False(answer.Headers.Contains("Set-Cookie"));
            }

            using var ana = new Onlooker(town, town.Ana.Person);
            Assert.Equal(HttpStatusCode.Redirect, await stranger.Status(await ana.Enter(town.Channel)));

            // It is asked once a minute, however often somebody tries.
            using var again = await stranger.Open(town.Channel);
            Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
            Assert.Single(town.Teams.CallsOf("member"));
        }
    }

    [Fact]
    public async Task A_whole_channel_may_look_at_once_and_nobody_more_often_than_is_good()
    {
        var open = new List<IDisposable>();
        string map = "";
        for (var person = 0; person < 12; person++)
        {
            var onlooker = new Onlooker(town, town.Add($"Person {person}").Person);
            map = await onlooker.Enter(town.Channel);
            var live = await onlooker.Get($"{map}/live");
            Assert.Equal(HttpStatusCode.OK, live.StatusCode);
            open.AddRange([live, onlooker]);
        }

        var many = (Onlooker)open[^1];
        for (var more = 1; more < 8; more++) open.Add(await many.Get($"{map}/live"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await many.Status($"{map}/live"));
        foreach (var opened in open) opened.Dispose();
    }

    [Fact]
    public async Task Who_cannot_be_asked_for_is_not_let_in()
    {
        using var ben = new Onlooker(town, town.Ben.Person);
        town.Channel.HasBot = false;

        using var refused = await ben.Open(town.Channel);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory]
    [InlineData("/teams/tab/map/AAAAAAAAAAAA/live")]
    [InlineData("/teams/tab/map/AAAAAAAAAAAA/map.svg")]
    public async Task Without_a_session_there_is_nothing(string path)
    {
        using var ana = new Onlooker(town, town.Ana.Person);

        Assert.Equal(HttpStatusCode.Forbidden, await ana.Status(path));
    }

    [Fact]
    public async Task A_session_is_for_one_workshop_and_leads_nowhere_else()
    {
        using var ana = new Onlooker(town, town.Ana.Person);
        var map = await ana.Enter(town.Channel);

        Assert.Equal(HttpStatusCode.NotFound, await ana.Status($"{map}/map/json"));
        Assert.Equal(HttpStatusCode.NotFound, await ana.Status($"{map}/act"));
    }

    [Theory]
    [InlineData("/teams/tab")]
    [InlineData("/teams/tab/configure")]
    [InlineData("/teams/tab/tab.js")]
    public async Task Only_Teams_may_frame_it_and_only_its_library_comes_from_elsewhere(string path)
    {
        using var ana = new Onlooker(town, town.Ana.Person);

        using var page = await ana.Get(path);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors https://teams.microsoft.com ", policy);
        Assert.Contains("script-src 'self' https://res.cdn.office.net/teams-js/2.58.0/js/MicrosoftTeams.min.js;", policy);
        Assert.Contains("connect-src 'self' https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json;", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.False(page.Headers.Contains("X-Frame-Options"));
    }

    [Fact]
    public async Task Every_other_page_is_framed_by_nobody()
    {
        using var ana = new Onlooker(town, town.Ana.Person);

        using var page = await ana.Get("/");

        Assert.Contains("frame-ancestors 'none'", Assert.Single(page.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("DENY", Assert.Single(page.Headers.GetValues("X-Frame-Options")));
    }

    [Theory]
    [InlineData("de", "Einen Moment", "ltr")]
    [InlineData("ar", "لحظة", "rtl")]
    [InlineData("fr", "One moment", "ltr")]
    [InlineData("fr, de-CH;q=0.8, en;q=0.5", "Einen Moment", "ltr")]
    [InlineData("de", "لحظة", "rtl", "?lang=ar-sa")]
    [InlineData("de", "Einen Moment", "ltr", "?lang={app.locale}")]
    public async Task It_speaks_the_language_of_who_looks(string language, string says, string direction, string query = "")
    {
        using var http = new HttpClient { BaseAddress = town.Address };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = await http.GetStringAsync(new Uri($"/teams/tab{query}", UriKind.Relative));

        Assert.Contains(says, WebUtility.HtmlDecode(page));
        Assert.Contains($"dir=\"{direction}\"", page);
        Assert.DoesNotContain('{', page);
    }

    [Fact]
    public async Task The_map_is_in_the_language_in_which_it_was_asked_for()
    {
        using var ana = new Onlooker(town, town.Ana.Person);

        var map = await ana.Enter(town.Channel, "?lang=ar-sa");
        using var page = await ana.Get(map);

        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", html);
        Assert.Contains("data-entrance=\"/teams/tab?lang=ar\"", html);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"token":1,"conversation":"x"}""")]
    [InlineData("""{"token":"x"}""")]
    [InlineData("""{"token":"x","token":"y","conversation":"z"}""")]
    [InlineData("""{"token":"\ud800","conversation":"x"}""")]
    public async Task What_is_malformed_is_refused(string body)
    {
        using var ana = new Onlooker(town, town.Ana.Person);

        using var refused = await ana.Send(body);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task An_address_that_asks_for_ever_to_be_let_in_is_asked_to_wait_and_the_pages_are_still_there()
    {
        using var ana = new Onlooker(town, town.Ana.Person);

        // A whole organisation may be behind one address, and comes at once.
        for (var times = 0; times < 600; times++)
        {
            using var answer = await ana.Send("");
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        var waits = false;
        for (var more = 0; more < 3_000 && !waits; more++)
        {
            using var answer = await ana.Send("");
            waits = answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter is not null;
        }

        Assert.True(waits);
        Assert.Equal(HttpStatusCode.OK, await ana.Status("/teams/tab"));
    }

    [Fact]
    public async Task Who_came_in_by_the_tab_is_the_same_person_in_the_chat()
    {
        await town.Ben.Press(await town.Step(), "answer.open");
        var profiles = await town.Profiles();
        var workshop = await town.Workshop();

        Assert.Equal(2, profiles.Count);
        Assert.Equal(2, workshop.People.Values.Count(p => p.Here));
        using var ben = new Onlooker(town, town.Ben.Person);
        using var opened = await ben.Open(town.Channel);
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        Assert.Empty(town.Teams.CallsOf("member"));
    }
}
