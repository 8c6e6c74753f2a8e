using System.CommandLine;
using WorkshopBot.Hammer.Checking;

namespace WorkshopBot.Hammer;

/// <summary><c>hammer verify</c>: whether a file holds what a load was told that it holds.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "The SQLite file.", Required = true };
        var acks = new Option<string>("--acks") { Description = "The lines that the loads wrote.", Required = true };
        var command = new Command("verify", "Compares a file with what was acknowledged.") { data, acks };
        command.SetAction(async (arguments, _) =>
        {
            var verdict = await Verifier.Verify(arguments.GetRequiredValue(data), Book.OfFile(arguments.GetRequiredValue(acks)));
            Tell(verdict, arguments.InvocationConfiguration.Output);
            return verdict.IsFine ? 0 : 1;
        });
        return command;
    }

    public static void Tell(Verdict verdict, TextWriter say)
    {
        foreach (var problem in verdict.Problems.Take(20)) say.WriteLine(problem);
        say.WriteLine(
            $"{verdict.Commits} commits, {verdict.Acknowledged} acknowledged, {verdict.OnMap} texts on the map, "
            + $"{verdict.Unanswered} without an answer, {verdict.Lost} lost, {verdict.Doubled} doubled.");
    }
}
