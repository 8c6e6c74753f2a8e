using WorkshopBot.Benchmarks.Measuring;
using WorkshopBot.Benchmarks.Replies;
using WorkshopBot.Benchmarks.Rooms.Running;
using WorkshopBot.Benchmarks.Rooms.Visiting;

namespace WorkshopBot.Benchmarks.Rooms;

/// <summary>So many people at once against the room and, right after, against the bare server: the same forms, the same sender.</summary>
internal sealed class Duel(ServerProcess room, ServerProcess bare, Answers answers, int people, TimeSpan warmUp, TimeSpan measured)
{
    private const int MostOfOneGuest = 40;
    private const int MostPerSecond = 9_000;
    private const int MostPerSecondOfOne = 4_500;

    private readonly List<Bout> inRoom = [];
    private readonly List<Bout> onBare = [];
    private int answerBytes;

    /// <summary>Enough that nobody is asked to wait, and as many for each person.</summary>
    private int Guests => people * (int)Math.Ceiling(
        Math.Min(people * MostPerSecondOfOne, MostPerSecond) * (warmUp + measured).TotalSeconds / MostOfOneGuest / people);

    public async Task Fight(bool keep)
    {
        var open = await OpenRoom.Make(room.Address, Guests);
        var at = await open.LeadTo(answers.Step);
        var target = new Uri(room.Address, $"{open.PeoplePath}/act");
        using var answering = new Answering(open, at, answers, people);
        answerBytes = await answering.Reply(target, person: 0, number: 1_000_000);
        var here = await Measure(room, target, answering);
        var there = await Measure(bare, new Uri(bare.Address, $"/act?{BareServer.AnswerBytes}={answerBytes}"), answering);
        if (!keep) return;

        inRoom.Add(here);
        onBare.Add(there);
    }

    public void Tell()
    {
        var ratios = new Samples();
        ratios.Add(inRoom.Zip(onBare, (r, b) => r.Rush.PerSecond / b.Rush.PerSecond));
        Table.Row(
        [
            $"{people}", $"{Guests}", .. Figures(inRoom), .. Figures(onBare),
            Table.Number(ratios.Median), $"{Table.Number(ratios.Least)} … {Table.Number(ratios.Most)}", $"{answerBytes}",
        ]);
    }

    private async Task<Bout> Measure(ServerProcess server, Uri target, Answering answering)
    {
        var (cpu, sent) = (server.Cpu, answering.Sent);
        var rush = await Throng.Run(
            people, warmUp, measured, (person, number) => answering.Reply(target, person, number), (_, _) => Task.CompletedTask);
        return new(rush, (server.Cpu - cpu).TotalMicroseconds / (answering.Sent - sent));
    }

    private static IEnumerable<string> Figures(List<Bout> bouts) =>
        new Func<Bout, double>[] { b => b.Rush.PerSecond, b => b.Rush.P50, b => b.Rush.P99, b => b.CpuMicroseconds }.Select(figure =>
        {
            var samples = new Samples();
            samples.Add(bouts.Select(figure));
            return Table.Number(samples.Median);
        });

    /// <param name="CpuMicroseconds">Of the server's process, for each request.</param>
    private sealed record Bout(Rush Rush, double CpuMicroseconds);
}
