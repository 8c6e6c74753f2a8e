namespace WorkshopBot.Storage.Sqlite;

/// <summary>Files hold people's words and the keys that seal cookies: they are for the user who runs the program, and for nobody else.</summary>
internal static class PrivateFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Makes an empty file if there is none, and closes an existing one to others. Files that SQLite puts beside it take after it.</summary>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows()) return;

        if (!File.Exists(path))
        {
            using var made = new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = Owner });
        }

        var mode = File.GetUnixFileMode(path);
        if ((mode & Others) != 0) File.SetUnixFileMode(path, mode & ~Others);
    }
}
