using System.CommandLine;
using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Engine.Mapping;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Maps.Imports;

namespace WorkshopBot.Server.Operating;

/// <summary><c>import --from FILE [--format NAME] [--tenant T]</c>: a map from a file into a customer's library, as the library's page brings it.</summary>
internal static class ImportCommand
{
    private const string Pipe = "-";

    /// <summary>The customer of the rooms on this machine.</summary>
    private const string Here = "local";

    /// <summary>In place of a form's id: the same file again brings nothing new.</summary>
    private const string Form = "import";

    private static string Names => string.Join(", ", MapImports.All.Select(i => i.Name));

    public static Command Create(Surroundings surroundings)
    {
        var from = new Option<string>("--from") { Description = "A map as JSON, CSV or CJML (.xml); - is standard input.", Required = true };
        var format = new Option<string?>("--format") { Description = $"Without it, the ending of the file or what stands in it tells. One of: {Names}." };
        var tenant = new Option<string>("--tenant")
        {
            Description = "The customer whose library it comes into, by our own id (workshops list shows it); without it, the rooms of this machine.",
            DefaultValueFactory = _ => Here,
        };
        var json = Options.Json();
        return Operator.Command("import", "Brings a map from a file into a library: workshops can start from it.", surroundings, Run, from, format, tenant, json);

        async Task Run(Operator o, ParseResult arguments, CancellationToken cancellationToken)
        {
            var (file, named) = (arguments.GetRequiredValue(from), arguments.GetValue(format));
            var import = named is null ? null
                : MapImports.All.FirstOrDefault(i => i.Name.Equals(named, StringComparison.OrdinalIgnoreCase))
                    ?? throw new OperatorException($"Maps cannot be read from \"{named}\". --format is one of: {Names}.");
            var bytes = await Bytes(o, file, cancellationToken);
            var map = Map(file, bytes, import ?? MapImports.For(file) ?? MapImports.Guess(bytes));

            await using var store = await o.OpenStore(cancellationToken);
            var whose = new TenantId(arguments.GetRequiredValue(tenant));
            if (!await IsKnown(store, whose, cancellationToken))
                throw new OperatorException($"There is no customer {whose}. workshops list shows which there are.");

            var brought = await new BroughtMaps(store, o.Clock).Bring(whose, Form, bytes, map, cancellationToken);
            if (arguments.GetValue(json)) o.SayJson(new { tenant = whose.Value, map = brought.Value, map.Title, map.Kind, stages = map.Stages.Length });
            else o.Say($"\"{map.Title}\" ({Told(map)}) is in the library of {whose} as {brought.Value}.");
        }
    }

    /// <summary>No more than a map may have, and one more to see that it has.</summary>
    private static async Task<byte[]> Bytes(Operator o, string file, CancellationToken cancellationToken)
    {
        await using var input = file == Pipe ? o.StandardInput : File.OpenRead(file);
        var bytes = new byte[MapBounds.MostBytes + 1];
        var read = await input.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return bytes[..read];
    }

    private static JourneyMap Map(string file, byte[] bytes, IMapImport import)
    {
        try
        {
            return MapImports.Read(import, bytes);
        }
        catch (WrongMapException e)
        {
            throw new OperatorException($"{(file == Pipe ? "standard input" : file)}: {e.SayUnsaved(Phrases.For("en"))}");
        }
    }

    /// <summary>A misspelt one would be a library that nobody ever looks into.</summary>
    private static async Task<bool> IsKnown(IStore store, TenantId tenant, CancellationToken cancellationToken) =>
        tenant.Value == Here
        || await store.Events.Workshops(tenant, cancellationToken).AnyAsync(cancellationToken)
        || await store.Installations.All(tenant, cancellationToken).AnyAsync(cancellationToken);

    private static string Told(JourneyMap map)
    {
        var phrases = Phrases.For("en");
        return string.Join(", ",
        [
            phrases.Count("map.tally.stages", map.Stages.Length),
            phrases.Count("map.tally.touchpoints", map.Stages.Sum(s => s.Touchpoints.Length)),
            phrases.Count("map.tally.pain-points", map.Stages.Sum(s => s.PainPoints.Length)),
            phrases.Count("map.tally.opportunities", map.Opportunities.Length),
        ]);
    }
}
