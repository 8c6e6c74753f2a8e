using Microsoft.Data.Sqlite;

namespace WorkshopBot.Storage.Sqlite;

/// <summary>A copy of an open database.</summary>
/// <remarks>
/// VACUUM INTO reads one snapshot from beginning to end, however many processes write meanwhile; SQLite's backup interface would start
/// again with each write of another process. What was deleted is not in the copy either.
/// </remarks>
internal static class Backup
{
    public static Task Make(StoreFile file, string path, CancellationToken cancellationToken) => Task.Run(() => Make(file, path), cancellationToken);

    private static void Make(StoreFile file, string path)
    {
        if (File.Exists(path) || Directory.Exists(path)) throw new StoreUnusableException($"{path} is there already. Choose another name for the backup.");

        // Whoever sees the name sees a whole copy.
        var partial = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            PrivateFile.Make(partial);
            using (var connection = file.Connect())
            {
                using var command = connection.CreateCommand();
                command.CommandText = "VACUUM INTO $1";
                command.Parameters.AddWithValue("$1", partial);
                command.CommandTimeout = 0;
                command.ExecuteNonQuery();
            }

            File.Move(partial, path);
        }
        catch (SqliteException e)
        {
            throw new StoreUnusableException($"The backup {path} {Failure.Explain(e)}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnusableException($"The backup {path} cannot be made: {e.Message}", e);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
