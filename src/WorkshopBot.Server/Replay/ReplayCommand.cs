using System.CommandLine;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;
using WorkshopBot.Maps;
using WorkshopBot.Storage;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Server.Replay;

/// <summary><c>replay --input FILE --out DIR</c>: a workshop from a file, through the same engine and store, to its map.</summary>
internal static class ReplayCommand
{
    public static Command Create()
    {
        var input = new Option<FileInfo>("--input") { Description = "The workshop, as JSON.", Required = true };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where map.json, map.svg and summary.md go.", Required = true };
        var command = new Command("replay", "Plays a workshop from a file and writes its map.") { input, output };
        command.SetAction((arguments, cancellationToken) => Run(
            arguments.GetRequiredValue(input), arguments.GetRequiredValue(output),
            arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error, cancellationToken));
        return command;
    }

    private static async Task<int> Run(
        FileInfo input, DirectoryInfo output, TextWriter say, TextWriter complain, CancellationToken cancellationToken)
    {
        try
        {
            var file = WorkshopFileReader.Read(await File.ReadAllBytesAsync(input.FullName, cancellationToken));
            var map = await Play(file, line => say.WriteLine($"  {line}"), cancellationToken);

            // Everything is drawn before anything is written: a failure leaves no half of a map.
            var phrases = Phrases.For(map.Language);
            var written = new (string Name, byte[] Bytes)[]
            {
                ("map.json", MapJson.Write(map)),
                ("map.svg", Encoding.UTF8.GetBytes(MapSvg.Draw(map, phrases))),
                ("summary.md", Encoding.UTF8.GetBytes(MapSummary.Write(map, phrases))),
            };
            output.Create();
            foreach (var (name, bytes) in written)
            {
                var path = Path.Combine(output.FullName, name);
                await File.WriteAllBytesAsync(path, bytes, cancellationToken);
                say.WriteLine(path);
            }

            return 0;
        }
        catch (WrongFileException e)
        {
            complain.WriteLine($"{input.Name}: {e.Message}");
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or StoreUnusableException or StoreFailedException)
        {
            complain.WriteLine(e.Message);
            return 1;
        }
    }

    private static async Task<JourneyMap> Play(WorkshopFile file, Action<string> progress, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-replay-");
        try
        {
            var clock = new ReplayClock();
            await using var store = SqliteStore.Open(Path.Combine(folder.FullName, "replay.db"));
            await using var engine = new WorkshopEngine(
                store, StepCatalog.Standard, new(), clock, NullLogger<WorkshopEngine>.Instance);

            var workshop = new WorkshopId(new("file"), "replay");
            progress($"{file.People.Length} people, {file.Steps.Length} steps");
            return await new Player(engine, store, file, workshop, progress).Play(cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
