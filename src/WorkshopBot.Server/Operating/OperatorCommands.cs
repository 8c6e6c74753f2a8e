using System.CommandLine;

namespace WorkshopBot.Server.Operating;

/// <summary>What those who run the program need.</summary>
internal static class OperatorCommands
{
    public static IEnumerable<Command> Create(Surroundings surroundings) =>
    [
        WorkshopsCommand.Create(surroundings),
        ForgetCommand.Create(surroundings),
        ExportCommand.Create(surroundings),
        ImportCommand.Create(surroundings),
        CompareCommand.Create(surroundings),
        PurgeCommand.Create(surroundings),
        WakesCommand.Create(surroundings),
        StorageCommand.Create(surroundings),
    ];
}
