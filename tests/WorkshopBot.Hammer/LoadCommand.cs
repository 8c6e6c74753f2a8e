using System.CommandLine;
using WorkshopBot.Hammer.Load;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Hammer;

/// <summary><c>hammer load</c>: people who write at once, and a line for all that is sent and all that is acknowledged.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "The SQLite file; what is there goes on.", Required = true };
        var seed = new Option<int>("--seed") { Description = "What people write.", DefaultValueFactory = _ => 1 };
        var people = new Option<int>("--people") { Description = "How many write at once.", DefaultValueFactory = _ => 8 };
        var each = new Option<int?>("--each") { Description = "How many contributions each makes in the end; until killed if left out." };
        var team = new Option<string>("--team") { Description = "Begins everybody's name.", DefaultValueFactory = _ => "a" };
        var anonymous = new Option<bool>("--anonymous") { Description = "Pain points without names instead of touchpoints." };
        var acks = new Option<string?>("--acks") { Description = "The lines of earlier loads: what was not acknowledged is sent again first." };
        var wait = new Option<bool>("--wait") { Description = "Says 'ready', and begins when a line comes." };

        var command = new Command("load", "Writes into a workshop with many people at once.") { data, seed, people, each, team, anonymous, acks, wait };
        command.SetAction(async (arguments, _) =>
        {
            var options = new LoadOptions(
                arguments.GetValue(seed), arguments.GetValue(people), arguments.GetValue(each),
                arguments.GetValue(team)!, arguments.GetValue(anonymous));
            try
            {
                await Run(arguments.GetRequiredValue(data), Book.OfFile(arguments.GetValue(acks)), options, arguments.GetValue(wait));
                return 0;
            }
            catch (RefusedException e)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return 1;
            }
        });
        return command;
    }

    private static async Task Run(string data, Book book, LoadOptions options, bool wait)
    {
        await using var store = SqliteStore.Open(data);
        await using var engine = Engines.On(store);
        using var output = new Output();

        var crowd = new Crowd(engine, book, options, line => output.Write(line.ToString()));
        var arena = await crowd.Open();
        if (wait)
        {
            output.Write("ready");
            await Console.In.ReadLineAsync();
        }

        await crowd.Talk(arena);
    }
}
