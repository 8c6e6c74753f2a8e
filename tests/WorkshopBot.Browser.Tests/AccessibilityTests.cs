using System.Collections.Concurrent;
using Microsoft.Playwright;
using WorkshopBot.Browser.Tests.Running;
using WorkshopBot.Testing;

namespace WorkshopBot.Browser.Tests;

public sealed class AccessibilityTests(House house) : IClassFixture<House>
{
    private const string Packages = "tests/WorkshopBot.Browser.Tests/node_modules";

    // What axe finds, as text: the rule, the element, what is wrong with it.
    private const string Check =
        """
        (rules) => axe
          .run(document, { runOnly: rules, resultTypes: ["violations"] })
          .then((found) => found.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target} ${n.failureSummary}`)))
        """;

    private static readonly object Everything = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa" } };
    private static readonly object Contrast = new { type = "rule", values = new[] { "color-contrast" } };

    [ChromiumFact(Packages)]
    public async Task No_page_breaks_a_rule_of_WCAG_2_AA_in_light_or_dark()
    {
        var script = await File.ReadAllTextAsync(Repository.At($"{Packages}/axe-core/axe.min.js"));
        var found = new ConcurrentBag<string>();
        var looks = 0;

        // Colours that are still changing have no contrast yet.
        var desktop = Device.Desktop with { Motion = ReducedMotion.Reduce };
        var phone = Device.Phone with { Motion = ReducedMotion.Reduce };
        await new Tour(house, desktop, phone, Look).Take();

        Assert.True(found.IsEmpty, string.Join('\n', found.Order()));
        Assert.True(looks > 40);

        async Task Look(Guest guest, string what)
        {
            looks++;

            // The policy of our pages forbids foreign scripts, but not what the debugger evaluates.
            if (!await guest.Page.EvaluateAsync<bool>("'axe' in window")) await guest.Page.EvaluateAsync(script);
            foreach (var violation in await guest.Page.EvaluateAsync<string[]>(Check, Everything)) found.Add($"{what}, light: {violation}");

            await guest.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            foreach (var violation in await guest.Page.EvaluateAsync<string[]>(Check, Contrast)) found.Add($"{what}, dark: {violation}");
            await guest.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
    }
}
