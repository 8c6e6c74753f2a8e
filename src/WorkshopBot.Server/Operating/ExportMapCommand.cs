using System.CommandLine;
using WorkshopBot.Cards;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Maps.Pictures;

namespace WorkshopBot.Server.Operating;

/// <summary><c>export --map FILE|ID [--tenant T] [--format NAME] --out FILE</c>: a map in the format of another program.</summary>
internal static class ExportMapCommand
{
    private const string Pipe = "-";

    public static Command Create(Surroundings surroundings)
    {
        var map = new Option<string>("--map") { Description = MapSource.Help, Required = true };
        var tenant = new Option<string?>("--tenant") { Description = "The workshop's customer, where several have a workshop of that id." };
        var format = new Option<string?>("--format") { Description = $"Without it, the ending of --out tells. One of: {ExportFormats.Names}." };
        var output = new Option<string>("--out") { Description = "The file; one of that name is replaced. - is standard output.", Required = true };
        return Operator.Command("export", "Writes a map in the format of another program.", surroundings, Run, map, tenant, format, output);

        async Task Run(Operator o, ParseResult arguments, CancellationToken cancellationToken)
        {
            var to = arguments.GetRequiredValue(output);
            var export = arguments.GetValue(format) is { } name ? ExportFormats.Named(name) : ExportFormats.Of(to);
            var journey = await new MapSource(o).Read(arguments.GetRequiredValue(map), arguments.GetValue(tenant), cancellationToken);

            // All of it before anything is written, so that a failure leaves no half of a file.
            using var written = new MemoryStream();
            var notes = Write(export, journey, written);
            if (to == Pipe)
            {
                await using var pipe = o.StandardOutput;
                await pipe.WriteAsync(written.GetBuffer().AsMemory(0, (int)written.Length), cancellationToken);
            }
            else
            {
                await WholeFile.Write(to, written.GetBuffer().AsMemory(0, (int)written.Length), cancellationToken);
                o.Say($"{export.Name}, {written.Length} bytes: {Path.GetFullPath(to)}");
            }

            foreach (var note in notes.Say(Phrases.For("en"))) o.Mention(note);
        }
    }

    private static ExportNotes Write(IMapExport export, JourneyMap map, Stream output)
    {
        try
        {
            var notes = new ExportNotes();
            export.Write(map, output, notes);
            return notes;
        }
        catch (PicturesUnavailableException)
        {
            throw new OperatorException(
                $"{export.Name} needs librsvg and cairo (Debian's librsvg2-2), which are not on this machine. Without them there is svg.");
        }
    }
}
