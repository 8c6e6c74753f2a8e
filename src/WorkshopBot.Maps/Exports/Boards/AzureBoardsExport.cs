using System.Net;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports.Csv;

namespace WorkshopBot.Maps.Exports.Boards;

/// <summary>
/// Work items for Azure Boards, where the column of the title says how deep an item stands below the rows above it.
/// https://learn.microsoft.com/azure/devops/boards/queries/import-work-items-from-csv
/// </summary>
/// <param name="name">That of the format: projects differ in what they call a work item.</param>
/// <param name="story">What an opportunity is called in them.</param>
internal sealed class AzureBoardsExport(string name, string story) : IMapExport
{
    /// <summary>Of one import.</summary>
    private const int MostRows = 1_000;

    private const string Tag = "journey-map";

    /// <summary>The process templates that Microsoft ships: Agile, Scrum and Basic.</summary>
    public static IEnumerable<IMapExport> All { get; } =
    [
        new AzureBoardsExport("azure-boards", "User Story"),
        new AzureBoardsExport("azure-boards-scrum", "Product Backlog Item"),
        new AzureBoardsExport("azure-boards-basic", "Issue"),
    ];

    public string Name => name;

    public string Extension => ".csv";

    public string MediaType => "text/csv";

    public void Write(JourneyMap map, Stream output, ExportNotes notes)
    {
        var (phrases, fit, rows) = (Phrases.For(map.Language), new FitText(notes), 0);
        using var table = new CsvTable(output, notes, forExcel: false);
        table.Row("Work Item Type", "Title 1", "Title 2", "Title 3", "Description", "Priority", "Tags");
        foreach (var epic in Backlog.Of(map, phrases))
        {
            Add("Epic", 1, epic.Title, [Escape(epic.Goal ?? "")], null, epic.Tag);
            foreach (var idea in epic.Opportunities)
            {
                // 1 to 4, of which 2 is Azure's own default.
                var priority = Backlog.Third(map, idea) + 1;
                Add(story, 2, idea.Text, Backlog.Facts(idea, phrases, Escape), priority, epic.Tag);
                if (!string.IsNullOrWhiteSpace(idea.NextStep)) Add("Task", 3, idea.NextStep, [], priority, epic.Tag);
            }
        }

        if (rows > MostRows) notes.Add(ExportNote.TooMany, rows);

        void Add(string type, int depth, string title, IEnumerable<string> lines, int? priority, string tag)
        {
            var said = fit.Short(fit.Line(title) is { Length: > 0 } line ? line : "–", Backlog.LongestTitle);
            var description = string.Concat(lines.Where(l => l.Length > 0).Select(l => $"<p>{l}</p>"));
            var titles = Enumerable.Range(1, 3).Select(at => at == depth ? said : null);
            table.Row([type, .. titles, description, priority, tag.Length > 0 ? $"{Tag}; {tag}" : Tag]);
            rows++;
        }

        string Escape(string text) => WebUtility.HtmlEncode(fit.Line(text));
    }
}
