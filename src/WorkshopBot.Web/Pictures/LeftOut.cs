using System.Collections.Immutable;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports;

namespace WorkshopBot.Web.Pictures;

/// <summary>What each format cannot hold of a map.</summary>
public sealed class LeftOut
{
    private readonly ImmutableDictionary<string, ExportNotes> byFormat;

    private LeftOut(ImmutableDictionary<string, ExportNotes> byFormat) => this.byFormat = byFormat;

    public ExportNotes this[IMapExport export] => byFormat[export.Name];

    public static LeftOut Of(JourneyMap map) => new(MapExports.All.ToImmutableDictionary(e => e.Name, e => Of(e, map)));

    private static ExportNotes Of(IMapExport export, JourneyMap map)
    {
        var notes = new ExportNotes();
        export.Note(map, notes);
        return notes;
    }
}
