using WorkshopBot.Maps.Exports.Boards;
using WorkshopBot.Maps.Exports.Cjml;
using WorkshopBot.Maps.Exports.Csv;
using WorkshopBot.Maps.Exports.Drawn;
using WorkshopBot.Maps.Exports.Mermaid;
using WorkshopBot.Maps.Exports.Pptx;
using WorkshopBot.Maps.Exports.TheyDo;
using WorkshopBot.Maps.Exports.Xlsx;

namespace WorkshopBot.Maps.Exports;

/// <summary>Every format that a map can be written in: a new one is registered here.</summary>
public static class MapExports
{
    public static IReadOnlyList<IMapExport> All { get; } =
    [
        new JsonExport(),
        .. NamedLook.All.Select(look => new SvgExport(look)),
        .. NamedLook.Wall.Concat(NamedLook.Story).Select(look => new PngExport(look)),
        .. NamedLook.Wall.Select(look => new ChatPngExport("png-chat", look)),
        .. NamedLook.Compact.Select(look => new ChatPngExport("png", look)),
        .. NamedLook.Wall.Concat(NamedLook.Story).Select(look => new PdfExport(look)),
        new MarkdownExport(),
        new LongCsvExport(),
        new WideCsvExport(),
        new JiraExport(),
        .. AzureBoardsExport.All,
        new TheyDoOpportunities(),
        new TheyDoInsights(),
        new XlsxExport(),
        new PptxExport(),
        new CjmlExport(),
        new JourneyDiagram(),
        new CurveDiagram(),
        new QuadrantDiagram(),
    ];

    /// <summary>Null where there is no such format.</summary>
    public static IMapExport? Find(string name) => All.FirstOrDefault(e => e.Name == name);
}
