using System.CommandLine;

namespace WorkshopBot.Server.Operating;

internal static class StorageCommand
{
    public static Command Create(Surroundings surroundings) =>
        new("storage", "Copies what is stored.") { StorageCopyCommand.Create(surroundings), StorageBackupCommand.Create(surroundings) };
}
