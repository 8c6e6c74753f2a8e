using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorkshopBot.Teams.Tab;
using WorkshopBot.Teams.Tests.Door;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Node;
using static Microsoft.Playwright.Assertions;

namespace WorkshopBot.Browser.Tests.Teams;

/// <summary>The map in a tab of Teams, in a browser, with the library that Microsoft gives.</summary>
public sealed partial class MapTabTests : IAsyncLifetime
{
    private Town town = null!;

    public async Task InitializeAsync()
    {
        SetDefaultExpectTimeout(Window.Patience);
        town = await Town.Build();
        await town.Start();
    }

    public async Task DisposeAsync() => await town.DisposeAsync();

    [ChromiumFact(Window.Packages)]
    public async Task Whoever_adds_the_tab_tells_Teams_where_it_is()
    {
        await using var teams = await Window.Open(town, town.Ana.Person, town.Channel);

        await teams.Show("/teams/tab/configure");
        await Expect(teams.Page.Locator("#save")).ToBeEnabledAsync();
        await teams.Page.ClickAsync("#save");

        await Expect(teams.Heard).ToContainTextAsync("settings.save.success");
        Assert.Equal("https://workshop.example/teams/tab?lang={app.locale}", teams.Configured);
        Assert.Empty(teams.Complaints);
    }

    [ChromiumFact(Window.Packages)]
    public async Task Somebody_of_the_conversation_sees_the_map_and_how_it_grows()
    {
        await town.AtStages();
        await town.Ben.Say("add Hear of us", town.Channel);
        await using var teams = await Window.Open(town, town.Ben.Person, town.Channel);

        await teams.Show("/teams/tab");
        await Expect(teams.Tab.Locator("body.screen h1")).ToHaveTextAsync("Buying a bike");
        Assert.DoesNotContain("Hear of us", await Map(teams));
        var before = await teams.Tab.Locator("#map-image").GetAttributeAsync("src");

        await town.Ana.Say("next", town.Channel);

        await Expect(teams.Tab.Locator("#region-step")).ToContainTextAsync("Hear of us");
        await Expect(teams.Tab.Locator($"#map-image:not([src='{before}'])")).ToBeVisibleAsync();
        Assert.Contains("Hear of us", await Map(teams));
        Assert.Empty(teams.Complaints);
    }

    [ChromiumFact(Window.Packages)]
    public async Task What_lets_see_it_is_kept_for_this_frame_in_Teams_alone()
    {
        await using var teams = await Window.Open(town, town.Ben.Person, town.Channel);
        await teams.Show("/teams/tab");
        await Expect(teams.Tab.Locator("body.screen")).ToBeVisibleAsync();

        var cookie = Assert.Single(await teams.Page.Context.CookiesAsync(), c => c.Name.Contains("wb-tab", StringComparison.Ordinal));

        Assert.StartsWith("__Host-", cookie.Name);
        Assert.Equal((true, true, SameSiteAttribute.None), (cookie.Secure, cookie.HttpOnly, cookie.SameSite));
        Assert.Equal("https://microsoft.com", cookie.PartitionKey);
        var map = await teams.Tab.Locator("body").GetAttributeAsync("data-path");
        var beside = await teams.Page.Context.NewPageAsync();
        await beside.GotoAsync($"https://{Internet.Program}{map}");
        await Expect(beside.Locator("#map-image")).ToHaveCountAsync(0);
        Assert.Equal("/teams/tab", new Uri(beside.Url).AbsolutePath);
    }

    [ChromiumFact(Window.Packages)]
    public async Task Whose_time_is_over_proves_again_who_they_are_and_goes_on_seeing_it()
    {
        await using var teams = await Window.Open(town, town.Ana.Person, town.Channel);
        await teams.Show("/teams/tab");
        await Expect(teams.Tab.Locator("body.screen")).ToBeVisibleAsync();

        // The line breaks, and what the cookie was sealed with is gone.
        await town.Restart(losesKeys: true);

        await Expect(teams.Heard).ToContainTextAsync(Twice());
        await Expect(teams.Tab.Locator("body.screen")).ToBeVisibleAsync();
    }

    [ChromiumFact(Window.Packages)]
    public async Task Who_may_not_see_it_reads_why_and_sees_no_map()
    {
        await using var teams = await Window.Open(town, town.Teams.AddPerson("Zoe"), town.Channel);

        await teams.Show("/teams/tab");

        await Expect(teams.Tab.Locator("#say")).ToContainTextAsync("There is no map here that you may see.");
        await Expect(teams.Tab.Locator("#again")).ToBeVisibleAsync();
        await Expect(teams.Tab.Locator("#map-image")).ToHaveCountAsync(0);
        await teams.Keep("refused");
    }

    [ChromiumFact(Window.Packages)]
    public async Task Whom_the_program_asks_to_wait_reads_it()
    {
        await using var teams = await Window.Open(town, town.Ben.Person, town.Channel);
        await teams.Page.RouteAsync("**/teams/tab/session*", route => route.FulfillAsync(new() { Status = 429 }));

        await teams.Show("/teams/tab");

        await Expect(teams.Tab.Locator("#say")).ToContainTextAsync("Please wait a minute");
    }

    [ChromiumFact(Window.Packages)]
    public async Task A_foreign_page_may_not_frame_it()
    {
        await using var elsewhere = await Window.Open(town, town.Ana.Person, town.Channel);

        await elsewhere.Page.RunAndWaitForConsoleMessageAsync(
            () => elsewhere.Show("/teams/tab", from: "https://teams.microsoft.com.evil.example"),
            new() { Predicate = message => message.Text.Contains("frame-ancestors https://teams.microsoft.com ", StringComparison.Ordinal) });

        await Expect(elsewhere.Tab.Locator("#say")).ToHaveCountAsync(0);
        Assert.Equal("", await elsewhere.Heard.TextContentAsync());
    }

    [ChromiumFact(Window.Packages)]
    public async Task A_library_that_is_not_as_Microsoft_published_it_does_not_run()
    {
        await using var teams = await Window.Open(town, town.Ana.Person, town.Channel);
        teams.Internet.ChangesLibrary = true;

        await teams.Show("/teams/tab");

        await Expect(teams.Tab.Locator("#say")).ToContainTextAsync("inside Microsoft Teams");
        Assert.Contains(teams.Complaints, c => c.Contains("integrity", StringComparison.Ordinal));
        Assert.Equal("", await teams.Heard.TextContentAsync());
    }

    [NodeFact(Window.Packages)]
    public async Task The_hash_is_of_the_library_that_is_published()
    {
        var published = await File.ReadAllBytesAsync(Repository.At(Internet.Published));

        Assert.Equal(TabScript.Integrity, $"sha384-{Convert.ToBase64String(SHA384.HashData(published))}");
    }

    /// <summary>As it is drawn now; what is not an image would not be decoded.</summary>
    private static Task<string> Map(Window teams) => teams.Tab.Locator("#map-image").EvaluateAsync<string>(
        "async image => (await image.decode(), await (await fetch(image.src)).text())");

    [GeneratedRegex("getAuthToken .*getAuthToken ", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Twice();
}
