using System.CommandLine;
using WorkshopBot.Hammer.Processes;

namespace WorkshopBot.Hammer;

/// <summary><c>hammer race</c>: two processes at once on one workshop.</summary>
internal static class RaceCommand
{
    public static Command Create()
    {
        var seed = new Option<int>("--seed") { Description = "What is written.", DefaultValueFactory = _ => 1 };
        var people = new Option<int>("--people") { Description = "How many write at once in each process.", DefaultValueFactory = _ => 8 };
        var each = new Option<int>("--each") { Description = "How many contributions each of them makes.", DefaultValueFactory = _ => 200 };
        var same = new Option<bool>("--same") { Description = "Both processes send the same forms." };
        var command = new Command("race", "Lets two processes write into one workshop at once.") { seed, people, each, same };
        command.SetAction(async (arguments, _) =>
        {
            var folder = Directory.CreateTempSubdirectory("workshopbot-hammer-");
            var verdict = await new Racing(
                folder.FullName, arguments.GetValue(seed), arguments.GetValue(people), arguments.GetValue(each), arguments.GetValue(same)).Run();
            VerifyCommand.Tell(verdict, arguments.InvocationConfiguration.Output);
            folder.Delete(recursive: true);
            return verdict.IsFine && verdict.Unanswered == 0 ? 0 : 1;
        });
        return command;
    }
}
