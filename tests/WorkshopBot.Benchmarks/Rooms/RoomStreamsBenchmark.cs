using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Rooms.Listening;
using WorkshopBot.Benchmarks.Rooms.Running;
using WorkshopBot.Benchmarks.Rooms.Visiting;

namespace WorkshopBot.Benchmarks.Rooms;

/// <summary>From one person's press to everybody's screen, against a server that sends as many bytes to as many streams.</summary>
internal static class RoomStreamsBenchmark
{
    private const int SaidBefore = 40;
    private const int StepsLed = 3;

    public static async Task Run(Asked asked)
    {
        var (streams, rounds) = (asked.Number("streams", 500), asked.Number("rounds", 6));
        using var folder = new Folder();
        await using var server = await ServerProcess.Room(folder.File("data"));
        await using var bare = await ServerProcess.Bare();
        var room = await OpenRoom.Make(server.Address, streams);
        var at = await room.LeadTo(Answers.OfTouchpoints.Step);
        var silent = new Queue<Visitor>(room.Guests);
        while (silent.Count > Math.Max(rounds + 1, streams - SaidBefore)) await Answer(room, silent.Dequeue(), at);

        var cookies = room.Guests.Append(room.Facilitator).Select(v => v.Cookie).ToList();
        var listening = await Crowd.Gather(new Uri(server.Address, $"{room.PeoplePath}/live"), cookies);
        var opened = listening.BytesSince(0, forAll: true) + listening.BytesSince(0, forAll: false);
        var contest = new Contest(listening, await Crowd.Gather(new Uri(bare.Address, "/live"), cookies), bare.Address);
        for (var round = 0; round <= rounds; round++)
        {
            await contest.Hear(round == 0 ? null : "a participant's first answer", () => Answer(room, silent.Dequeue(), at));
        }

        for (var step = 0; step < StepsLed; step++)
        {
            foreach (var what in new[] { "Next: revealed", "Next: another step opens" })
            {
                var button = Markup.Action(await room.Facilitator.Get(room.Path), "next");
                await contest.Hear(what, () => Press(room, button));
            }
        }

        contest.Tell(cookies.Count, opened);
    }

    private static async Task<long> Answer(OpenRoom room, Visitor guest, string at)
    {
        var action = $$$"""{"verb":"answer.save","data":{"at":"{{{at}}}"}}""";
        var said = await guest.Act(
            $"{room.PeoplePath}/act", [("_form", room.Form()), ("action", action), .. Answers.OfTouchpoints.Fields(1)]);
        return said.Number!.Value;
    }

    private static async Task<long> Press(OpenRoom room, string button) =>
        (await room.Facilitator.Act($"{room.Path}/act", ("_form", room.Form()), ("action", button))).Number!.Value;
}
