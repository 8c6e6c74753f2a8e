using System.CommandLine;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Server.Operating;

/// <summary><c>storage backup --output FILE</c>: a copy of the database while servers write to it.</summary>
internal static class StorageBackupCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var output = new Option<FileInfo>("--output") { Description = "The copy; there must be no file of that name yet.", Required = true };
        return Operator.Command(
            "backup", "Copies SQLite's database as it is now; servers may go on. It is put back as workshops.db, with the servers stopped.",
            surroundings, Run, output);

        async Task Run(Operator o, ParseResult arguments, CancellationToken cancellationToken)
        {
            await using var store = await o.OpenStore(cancellationToken);
            if (store is not SqliteStore sqlite)
                throw new OperatorException("Only SQLite is backed up like that. For an Azure account: storage copy --from azure: --to sqlite:FOLDER");

            var file = arguments.GetRequiredValue(output);
            await sqlite.BackUp(file.FullName, cancellationToken);
            file.Refresh();
            o.Say($"{file.Length} bytes: {file.FullName}");
        }
    }
}
