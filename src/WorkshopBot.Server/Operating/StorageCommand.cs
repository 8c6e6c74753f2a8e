using System.CommandLine;

namespace WorkshopBot.Server.Operating;

internal static class StorageCommand
{
    public static Command Create(Surroundings surroundings) =>
        new("storage", "Moves what is stored.") { StorageCopyCommand.Create(surroundings) };
}
