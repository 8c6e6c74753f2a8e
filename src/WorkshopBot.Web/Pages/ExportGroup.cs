using System.Collections.Immutable;
using WorkshopBot.Maps.Exports;

namespace WorkshopBot.Web.Pages;

/// <summary>Formats that people look for in the same place.</summary>
/// <param name="Name">Worded by <c>web.take.group.…</c>, as a format is by <c>web.take.…</c>.</param>
internal sealed record ExportGroup(string Name, ImmutableArray<IMapExport> Formats)
{
    public static ImmutableArray<ExportGroup> All { get; } =
    [
        Of("pictures", "pdf", "pdf-story", "png", "png-story", "png-compact", "png-chat", "svg", "svg-story", "svg-compact"),
        Of("office", "xlsx", "pptx", "markdown", "csv", "csv-wide"),
        Of("work", "jira", "azure-boards", "azure-boards-scrum", "azure-boards-basic"),
        Of("tools", "json", "cjml", "theydo-opportunities", "theydo-insights", "mermaid-journey", "mermaid-curve", "mermaid-quadrant"),
    ];

    /// <summary>The same in dark; null where a format has no colors.</summary>
    public static IMapExport? Dark(IMapExport format) => MapExports.Find($"{format.Name}-dark");

    private static ExportGroup Of(string name, params ReadOnlySpan<string> formats)
    {
        var found = ImmutableArray.CreateBuilder<IMapExport>();
        foreach (var format in formats) found.Add(MapExports.Find(format)!);
        return new(name, found.ToImmutable());
    }
}
