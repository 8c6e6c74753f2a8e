using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports.Csv;

namespace WorkshopBot.Maps.Exports.Boards;

/// <summary>
/// Epics, stories and sub-tasks for Jira's importer, tied by the id of the parent in <c>Parent</c>: rows come after their parent,
/// and a value that may be several repeats its column.
/// https://support.atlassian.com/jira/kb/csv-import-parent-child-mapping/
/// </summary>
internal sealed class JiraExport : IMapExport
{
    /// <summary>Atlassian's advice for one file, which takes it an hour.</summary>
    private const int MostRows = 1_500;

    private const int LongestDescription = 32_767;
    private const string Label = "journey-map";

    private static readonly string[] Priorities = ["High", "Medium", "Low"];

    public string Name => "jira";

    public string Extension => ".csv";

    public string MediaType => "text/csv";

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        var (phrases, fit, id) = (Phrases.For(map.Language), new FitText(notes), 0);

        // Jira would take a byte order mark for a part of the first column's name.
        using var table = new CsvTable(output, notes, forExcel: false);
        table.Row("Issue ID", "Issue type", "Summary", "Description", "Priority", "Due date", "Labels", "Labels", "Parent");
        foreach (var epic in Backlog.Of(map, phrases))
        {
            var epicId = Add("Epic", epic.Title, [Escape(epic.Goal ?? "")], null, null, epic.Tag, null);
            foreach (var idea in epic.Opportunities)
            {
                var priority = Backlog.Third(map, idea) is { } third ? Priorities[third] : null;
                var story = Add("Story", idea.Text, Backlog.Facts(idea, phrases, Escape), priority, idea.Due, epic.Tag, epicId);
                if (!string.IsNullOrWhiteSpace(idea.NextStep)) Add("Sub-task", idea.NextStep, [], priority, idea.Due, epic.Tag, story);
            }
        }

        if (id > MostRows) notes.Add(ExportNote.TooMany, id);

        int Add(string type, string summary, IEnumerable<string> lines, string? priority, DateOnly? due, string tag, int? parent)
        {
            var title = fit.Short(Title(fit.Line(summary)), Backlog.LongestTitle);
            var description = fit.Short(string.Join('\n', lines), LongestDescription);
            table.Row(++id, type, title, description, priority, due, Label, tag, parent);
            return id;
        }

        string Escape(string text) => JiraMarkup.Escape(fit.Line(text));
    }

    /// <summary>A row without a summary stops the import.</summary>
    private static string Title(string summary) => summary.Length > 0 ? summary : "–";
}
