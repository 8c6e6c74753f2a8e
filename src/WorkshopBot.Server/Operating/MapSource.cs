using WorkshopBot.Cards;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Maps.Imports;

namespace WorkshopBot.Server.Operating;

/// <summary>The map that an operator names: a file, what is piped in, or a workshop of the store.</summary>
internal sealed class MapSource(Operator o)
{
    public const string Help =
        "A file that ends in .json, .csv or .xml (CJML), - for standard input, or the id of a workshop (workshops list shows it): its map as "
        + "it was finished, or as it is now.";

    private const string Pipe = "-";

    /// <exception cref="OperatorException">There is no such map, or it is none.</exception>
    public async Task<JourneyMap> Read(string map, string? tenant, CancellationToken cancellationToken)
    {
        if (map == Pipe)
        {
            using var piped = new MemoryStream();
            await using var input = o.StandardInput;
            await input.CopyToAsync(piped, cancellationToken);
            piped.Position = 0;
            return Read("standard input", MapImports.Guess(piped.GetBuffer().AsSpan(0, (int)piped.Length)), piped);
        }

        if (MapImports.For(map) is { } import)
        {
            await using var file = File.OpenRead(map);
            return Read(map, import, file);
        }

        if (File.Exists(map))
        {
            var endings = string.Join(", ", MapImports.All.Select(i => i.Extension));
            throw new OperatorException($"Maps are read from {endings}, by the ending of the file's name.");
        }

        return await Stored(map, tenant, cancellationToken);
    }

    private static JourneyMap Read(string name, IMapImport import, Stream file)
    {
        try
        {
            return import.Read(file);
        }
        catch (WrongMapException e)
        {
            throw new OperatorException($"{name}: {e.Say(Phrases.For("en"))}");
        }
    }

    private async Task<JourneyMap> Stored(string id, string? tenant, CancellationToken cancellationToken)
    {
        await using var store = await o.OpenStore(cancellationToken);
        var workshop = await Find(store.Events, id, tenant, cancellationToken);
        try
        {
            return await new StoredMaps(store, StepCatalog.Standard).Find(workshop, cancellationToken)
                ?? throw new OperatorException($"Workshop {id} has not begun, so it has no map.");
        }
        catch (Exception e) when (e is UnknownEventException or CorruptLogException)
        {
            throw new OperatorException($"This version cannot read workshop {id}. {e.Message}");
        }
    }

    private static async Task<WorkshopId> Find(IEventLog log, string id, string? tenant, CancellationToken cancellationToken)
    {
        var only = tenant is null ? default(TenantId?) : new(tenant);
        var found = await log.Workshops(only, cancellationToken).Where(w => w.Value == id).Take(2).ToListAsync(cancellationToken);
        return found switch
        {
            [var workshop] => workshop,
            [] => throw new OperatorException($"There is neither a map file nor a workshop {id}. workshops list shows which workshops there are."),
            _ => throw new OperatorException($"Several customers have a workshop {id}. Add --tenant (workshops list shows it)."),
        };
    }
}
