namespace WorkshopBot.Server.Operating;

/// <summary>A file that is there as a whole or stays what it was.</summary>
internal static class WholeFile
{
    public static async Task Write(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        // Beside it: a move within a folder is one step.
        var beside = $"{Path.GetFullPath(path)}.{Guid.NewGuid():N}.part";
        try
        {
            await File.WriteAllBytesAsync(beside, content, cancellationToken);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
