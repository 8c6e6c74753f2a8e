using System.Text.Json.Nodes;
using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms.Drawing;
using WorkshopBot.Benchmarks.Workshops;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Maps;
using WorkshopBot.Storage.Sqlite;
using WorkshopBot.Testing;

namespace WorkshopBot.Benchmarks.Rooms;

/// <summary>What the parts of a room's page take, in this process, of a big workshop.</summary>
internal static class RoomCostsBenchmark
{
    public static async Task Run(Asked asked)
    {
        var repetitions = asked.Number("runs", 30);
        using var folder = new Folder();
        await using var store = SqliteStore.Open(folder.File("costs.db"));
        await using var engine = Engines.On(store);
        var costs = new CardCosts(repetitions);
        var meeting = new Meeting(engine, store, TimeProvider.System, filling: costs.Filling);
        CardCosts.Begin($"Cards of a workshop with 12 stages and 40 people (medians of {repetitions})");
        await new BigMeeting(meeting).Hold(moment => Look(moment, meeting, costs));
        await Rest(meeting, new(store, TimeProvider.System), repetitions);
    }

    private static async Task Look(string moment, Meeting meeting, CardCosts costs)
    {
        var scene = await meeting.Scene();
        await costs.Tell(moment, "board", () => Task.FromResult(meeting.Presenter.Board(scene)));
        await costs.Tell(moment, "step", () => Task.FromResult(meeting.Presenter.Step(scene)));
        await costs.Tell(moment, "cockpit", () => Task.FromResult(meeting.Presenter.Cockpit(scene, meeting.Viewer(BigMeeting.Lead))!));
        await costs.Tell(moment, "mine, with finding it", async () => (await meeting.Mine(BigMeeting.Silent))!);
        await costs.Tell(moment, "form, with finding it", async () =>
            (await Meeting.Expect<Reply.Show>(meeting.Send(
                BigMeeting.Silent, Verbs.OpenAnswer, new() { ["data"] = new JsonObject { ["step"] = scene.Workshop.Current } }, []))).Card);
    }

    private static async Task Rest(Meeting meeting, Scenes scenes, int repetitions)
    {
        var scene = await meeting.Scene();
        var map = MapProjection.Draw(scene.Workshop, scene.NameOf);
        Table.Begin($"Besides, with {scene.Workshop.Elements.Count:#,0} elements and ratings", "what", "ms", "allocated KiB");
        Tell("one Scenes.Of (SQLite)", await Cost.Of(repetitions, () => scenes.Of(
            scene.Id, scene.Workshop, scene.Number, scene.Writing, CancellationToken.None)));
        Tell("the map of the workshop", await Cost.Of(repetitions, () => { MapProjection.Draw(scene.Workshop, scene.NameOf); }));
        Tell("its JSON, which tells whether it has changed", await Cost.Of(repetitions, () => { MapJson.Write(map); }));
        Tell("its SVG", await Cost.Of(repetitions, () => { MapSvg.Draw(map, Phrases.For("en")); }));
    }

    private static void Tell(string what, Cost cost) => Table.Row(what, Table.Number(cost.Milliseconds), Table.Number(cost.KiB));
}
