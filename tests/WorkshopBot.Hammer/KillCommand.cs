using System.CommandLine;
using WorkshopBot.Hammer.Processes;

namespace WorkshopBot.Hammer;

/// <summary><c>hammer kill</c>: a load that is killed again and again, and looked at after each time.</summary>
internal static class KillCommand
{
    public static Command Create()
    {
        var times = new Option<int>("--times") { Description = "How often.", DefaultValueFactory = _ => 50 };
        var seed = new Option<int>("--seed") { Description = "What is written, and when it is killed.", DefaultValueFactory = _ => 1 };
        var people = new Option<int>("--people") { Description = "How many write at once.", DefaultValueFactory = _ => 8 };
        var anonymous = new Option<bool>("--anonymous") { Description = "Pain points without names instead of touchpoints." };
        var command = new Command("kill", "Kills a load again and again.") { times, seed, people, anonymous };
        command.SetAction((arguments, _) => Run(
            arguments.GetValue(times), arguments.GetValue(seed), arguments.GetValue(people), arguments.GetValue(anonymous),
            arguments.InvocationConfiguration.Output));
        return command;
    }

    private static async Task<int> Run(int times, int seed, int people, bool anonymous, TextWriter say)
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-hammer-");
        var killing = new Killing(folder.FullName, seed, people, anonymous, AMomentAfterTheFirstAck);
        var (acks, again, found, lost, doubled) = (0, 0, 0, 0, 0);

        say.WriteLine("  run    acks  sent again  unanswered   of them saved  commits  on map  lost  doubled");
        for (var run = 1; run <= times; run++)
        {
            var killed = await killing.Run(run);
            var v = killed.Verdict;
            say.WriteLine(
                $"{run,5}  {killed.Acks,6}  {killed.Again,10}  {v.Unanswered,10}  {v.FoundUnanswered,14}  {v.Commits,7}  {v.OnMap,6}  {v.Lost,4}  {v.Doubled,7}");
            (acks, again, found) = (acks + killed.Acks, again + killed.Again, found + v.FoundUnanswered);
            (lost, doubled) = (lost + v.Lost, doubled + v.Doubled);
            if (!v.IsFine) return Stop(killing, v, say);
        }

        var last = await killing.Settle();
        VerifyCommand.Tell(last, say);
        if (!last.IsFine || last.Unanswered > 0) return Stop(killing, last, say);

        say.WriteLine(
            $"{times} kills: {acks} acknowledged before them, {again} sent again ({found} of them had been saved), {lost} lost, {doubled} doubled.");
        folder.Delete(recursive: true);
        return 0;
    }

    private static int Stop(Killing killing, Checking.Verdict verdict, TextWriter say)
    {
        VerifyCommand.Tell(verdict, say);
        say.WriteLine($"Look at {killing.Data} and {killing.Acks}.");
        return 1;
    }

    /// <summary>
    /// 20 ms to 1 s after it was seen to work; every second time at the very next acknowledgement, when what was told a
    /// moment too early is not written yet.
    /// </summary>
    private static async Task AMomentAfterTheFirstAck(Child child, Random dice)
    {
        await child.Acked(1);
        await Task.Delay(TimeSpan.FromMilliseconds(dice.Next(20, 1_000)), TimeProvider.System);
        if (dice.Next(2) == 0) await child.Acked(child.Acks + 1);
    }
}
