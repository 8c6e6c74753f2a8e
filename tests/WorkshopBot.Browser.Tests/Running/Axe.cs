using Microsoft.Playwright;
using WorkshopBot.Testing;

namespace WorkshopBot.Browser.Tests.Running;

/// <summary>What https://github.com/dequelabs/axe-core finds wrong with a page.</summary>
internal static class Axe
{
    public const string Packages = "tests/WorkshopBot.Browser.Tests/node_modules";

    // What axe finds, as text: the rule, the element, what is wrong with it.
    private const string Check =
        """
        (rules) => axe
          .run(document, { runOnly: rules, resultTypes: ["violations"] })
          .then((found) => found.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target} ${n.failureSummary}`)))
        """;

    public static readonly object Everything = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa" } };
    public static readonly object Contrast = new { type = "rule", values = new[] { "color-contrast" } };

    /// <summary>None for a page that breaks no rule.</summary>
    public static async Task<string[]> Find(IFrame page, object rules)
    {
        // The policy of our pages forbids foreign scripts, but not what the debugger evaluates.
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(await File.ReadAllTextAsync(Repository.At($"{Packages}/axe-core/axe.min.js")));
        return await page.EvaluateAsync<string[]>(Check, rules);
    }
}
