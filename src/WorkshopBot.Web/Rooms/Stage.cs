using WorkshopBot.Domain;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Web.Live;

namespace WorkshopBot.Web.Rooms;

/// <summary>Sets the scene of a room as it is in the store now.</summary>
internal sealed class Stage(WorkshopEngine engine, Scenes scenes, LiveRooms live)
{
    /// <summary>Null when the workshop is gone, or cannot be read at the moment.</summary>
    public async Task<Scene?> Set(Visit visit, CancellationToken cancellationToken)
    {
        var outcome = await engine.Look(visit.Room.Workshop, cancellationToken);
        if (outcome is Outcome.StillSaving saving) outcome = await saving.Later.WaitAsync(cancellationToken);

        var writing = (await live.People(visit.Room.Workshop, cancellationToken)).Writing;
        return outcome switch
        {
            Outcome.Saved { Workshop: Workshop.Running w } saved => await scenes.Of(visit.Room.Workshop, w, saved.Number, writing, cancellationToken),
            Outcome.ReadOnly { Workshop: Workshop.Running w } => (await scenes.Of(visit.Room.Workshop, w, 0, writing, cancellationToken)) with { IsReadOnly = true },
            _ => null,
        };
    }
}
