using System.CommandLine;

namespace WorkshopBot.Server.Operating;

/// <summary><c>export --map …</c>: a map for other programs. <c>export person …</c>: what is stored about somebody.</summary>
internal static class ExportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var export = ExportMapCommand.Create(surroundings);
        export.Add(ExportPersonCommand.Create(surroundings));
        return export;
    }
}
