using System.Collections.Immutable;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Web.Pages;
using WorkshopBot.Web.Pictures;

namespace WorkshopBot.Web.Sharing;

/// <summary>The files of a map's page, for who is not on it.</summary>
internal sealed class SharedFiles(WorkshopEngine engine, Scenes scenes, MapPictures maps, MapFiles files) : IMapFiles
{
    public ImmutableArray<FormatGroup> Groups { get; } =
        [.. ExportGroup.All.Select(g => new FormatGroup(g.Name, [.. g.Formats.Select(f => f.Name)]))];

    public bool CanWrite(string format) => MapExports.Find(format) is { } export && files.CanWrite(export);

    public async Task<MapFile?> Write(WorkshopId workshop, string format, CancellationToken cancellationToken)
    {
        var isOfChanges = format == IMapFiles.ChangesPicture;
        if (MapExports.Find(isOfChanges ? IMapFiles.ChatPicture : format) is not { } export || !files.CanWrite(export)) return null;

        var looked = await engine.Look(workshop, cancellationToken);
        if (looked is Outcome.StillSaving { Later: var later }) looked = await later.WaitAsync(cancellationToken);
        if (looked is not Outcome.Saved { Workshop: Workshop.Running w, Number: var number }) return null;

        var scene = await scenes.Of(workshop, w, number, new HashSet<ParticipantId>(), cancellationToken);
        if ((isOfChanges ? ChangesPicture.Of(scene, Phrases.For(w.Language)) : maps.Of(scene).Map) is not { } map) return null;

        return new(FileNames.Of(map.Title, export), map.Title, export.MediaType, await files.Write(export, map, cancellationToken));
    }
}
