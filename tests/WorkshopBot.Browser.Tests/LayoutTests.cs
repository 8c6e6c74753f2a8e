using WorkshopBot.Browser.Tests.Running;

namespace WorkshopBot.Browser.Tests;

public sealed class LayoutTests(House house) : IClassFixture<House>
{
    // A phone would make a page that is too wide small instead, and hide it.
    private static readonly Device SmallPhone = new(320, 640, Touch: false);

    // What is wider than its place, and what sticks out of it. Scrolling down is fine, scrolling sideways is not.
    private const string Wider =
        """
        () => [document.scrollingElement, ...document.querySelectorAll("dialog[open]")]
          .filter((place) => place.scrollWidth > place.clientWidth)
          .map((place) => `${place.localName} is ${place.scrollWidth} wide: ` + [...place.querySelectorAll("*")]
            .filter((e) => e.checkVisibility() && (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1))
            .map((e) => `${e.localName}#${e.id}.${e.className}`).slice(0, 6).join(", "))
        """;

    [ChromiumFact]
    public Task Nothing_scrolls_sideways_on_the_smallest_phone_in_English() => TakeTour("en", "ltr");

    [ChromiumFact]
    public Task Nothing_scrolls_sideways_on_the_smallest_phone_in_German() => TakeTour("de", "ltr");

    [ChromiumFact]
    public Task Nothing_scrolls_sideways_on_the_smallest_phone_in_Arabic_which_runs_from_right_to_left() => TakeTour("ar", "rtl");

    private async Task TakeTour(string language, string direction)
    {
        var found = new List<string>();
        var device = SmallPhone with { Language = language };
        await new Tour(house, device, device, Look).Take();

        Assert.True(found.Count == 0, string.Join('\n', found));

        async Task Look(Guest guest, string what)
        {
            Assert.Equal((language, direction), (await Root(guest, "lang"), await Root(guest, "dir")));
            foreach (var wide in await guest.Page.EvaluateAsync<string[]>(Wider)) found.Add($"{what}: {wide}");
            if (language == "ar") await guest.KeepWhole($"50-{what}-ar");
        }
    }

    private static Task<string> Root(Guest guest, string property) =>
        guest.Page.EvaluateAsync<string>("name => document.documentElement[name]", property);
}
