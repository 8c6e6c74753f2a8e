using WorkshopBot.Domain.Suggestions;
using WorkshopBot.Testing.Reports;

namespace WorkshopBot.Domain.Tests.Suggestions;

public sealed class ManyReportsTests
{
    [Fact]
    public void Five_thousand_reports_of_twenty_themes_in_six_languages_are_grouped_by_theme()
    {
        var reports = GeneratedReports.Take(5_000).ToList();

        var groups = NearDuplicates.Find([.. reports.Select((report, n) => (new ElementId($"{n}"), report.Text))]);

        var tally = ThemePairs.Of([.. reports.Select(r => r.Theme)], groups.Select(g => g.Members.Select(m => int.Parse(m.Value)).ToList()));
        Assert.InRange(tally.Precision, 0.99, 1);

        // A theme is mostly one to four groups, and every second pair of its reports is in one of them.
        Assert.InRange(tally.Recall, 0.42, 1);
    }
}
