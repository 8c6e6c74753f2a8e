using System.CommandLine;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine;

namespace WorkshopBot.Server.Operating;

/// <summary><c>export person … [--output FILE]</c>: what is stored about a person, as JSON, for the person who asks.</summary>
internal static class ExportPersonCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var (tenant, door, id) = (Options.Tenant(), Options.Door(), Options.PersonId());
        var output = new Option<FileInfo?>("--output") { Description = "Where it goes, for its owner's eyes alone; printed when not given." };
        return Operator.Command("person", "Everything that is stored about a person, as JSON.", surroundings, Run, tenant, door, id, output);

        async Task Run(Operator o, ParseResult arguments, CancellationToken cancellationToken)
        {
            await using var store = await o.OpenStore(cancellationToken);
            var export = await new Exporting(store, StepCatalog.Standard)
                .Person(arguments.Get(tenant), arguments.Get(door, id), cancellationToken);
            if (arguments.GetValue(output) is not { } file)
            {
                o.SayJson(export);
                return;
            }

            await Write(file, Operator.Json(export) + "\n", cancellationToken);
            o.Say($"{export.Workshops.Length} workshops: {file.FullName}");
        }
    }

    private static async Task Write(FileInfo file, string text, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        await using var writer = new StreamWriter(file.FullName, options);
        await writer.WriteAsync(text.AsMemory(), cancellationToken);
    }
}
