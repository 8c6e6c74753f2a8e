using WorkshopBot.Engine;
using WorkshopBot.Web.Rooms;

namespace WorkshopBot.Web.Pictures;

/// <summary>Tells a room how its map came about.</summary>
internal sealed class Timelines(Stage stage, MapHistory history)
{
    /// <summary>Null when the workshop is gone, or cannot be read at the moment.</summary>
    public async Task<Timeline?> Of(Visit visit, CancellationToken cancellationToken) => await stage.Set(visit, cancellationToken) is { } scene
        ? Timeline.Of(scene, await history.Of(scene.Id, cancellationToken))
        : null;
}
