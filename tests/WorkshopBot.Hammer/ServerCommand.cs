using System.CommandLine;
using WorkshopBot.Hammer.Servers;

namespace WorkshopBot.Hammer;

/// <summary><c>hammer server</c>: servers under load that are killed again and again.</summary>
internal static class ServerCommand
{
    public static Command Create()
    {
        var store = new Option<string>("--store") { Description = "What the servers stand on.", DefaultValueFactory = _ => "sqlite" };
        store.AcceptOnlyFromAmong("sqlite", "azurite");
        var instances = new Option<int>("--instances") { Description = "How many servers share it.", DefaultValueFactory = _ => 1 };
        var times = new Option<int>("--times") { Description = "How often one of them is killed.", DefaultValueFactory = _ => 50 };
        var seed = new Option<int>("--seed") { Description = "What is written, who is killed, and when.", DefaultValueFactory = _ => 1 };
        var people = new Option<int>("--people") { Description = "How many write at once.", DefaultValueFactory = _ => 8 };
        var command = new Command("server", "Kills servers again and again while people write into a room.") { store, instances, times, seed, people };
        command.SetAction((arguments, _) => Run(
            arguments.GetValue(store)!, arguments.GetValue(instances), arguments.GetValue(times), arguments.GetValue(seed),
            arguments.GetValue(people), arguments.InvocationConfiguration.Output));
        return command;
    }

    private static async Task<int> Run(string store, int instances, int times, int seed, int people, TextWriter say)
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-hammer-");
        await using var shelf = await Shelf.Of(store, folder.FullName);
        await using var killing = await ServerKilling.Start(shelf, instances, seed, people);

        say.WriteLine($"{store}, {instances} at once");
        say.WriteLine(" kill  commits    acks  cut off  of them saved  lost  doubled");
        var (cutOff, found, isFine) = (0, 0, true);
        for (var kill = 1; kill <= times && isFine; kill++)
        {
            var i = await killing.KillOne(AMomentLater);
            say.WriteLine($"{kill,5}  {i.Commits,7}  {i.Acknowledged,6}  {i.CutOff,7}  {i.FoundCutOff,13}  {i.Lost,4}  {i.Doubled,7}");
            foreach (var problem in i.Problems.Take(20)) say.WriteLine(problem);
            (cutOff, found, isFine) = (cutOff + i.CutOff, found + i.FoundCutOff, i.Problems.IsEmpty);
        }

        var verdict = await killing.Finish();
        VerifyCommand.Tell(verdict, say);
        say.WriteLine($"{times} kills: {cutOff} cut off ({found} of them saved by then), {verdict.Lost} lost, {verdict.Doubled} doubled.");
        if (isFine && verdict.IsFine && verdict.Unanswered == 0)
        {
            folder.Delete(recursive: true);
            return 0;
        }

        say.WriteLine($"Look at {folder.FullName}.");
        return 1;
    }

    /// <summary>20 ms to 1 s after people were last seen to be answered; every second time at the very next acknowledgement.</summary>
    private static async Task AMomentLater(Journal journal, Random dice)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(dice.Next(20, 1_000)), TimeProvider.System);
        if (dice.Next(2) == 0) await journal.Acked(journal.Acks + 1);
    }
}
