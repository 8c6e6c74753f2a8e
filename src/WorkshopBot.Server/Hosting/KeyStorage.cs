using Microsoft.AspNetCore.DataProtection;

namespace WorkshopBot.Server.Hosting;

/// <summary>Where the keys are that seal cookies: with the data, so that people stay who they are after a restart.</summary>
internal static class KeyStorage
{
    private const UnixFileMode OnlyUs = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static IDataProtectionBuilder PersistKeys(this IDataProtectionBuilder protection, Settings settings)
    {
        // What is gone with the program needs keys that are.
        if (settings.Storage.Provider == StorageProvider.Memory) return protection.UseEphemeralDataProtectionProvider();

        return protection.PersistKeysToFileSystem(Folder(settings));
    }

    private static DirectoryInfo Folder(Settings settings)
    {
        var folder = Path.Combine(settings.DataFolder, "keys");
        try
        {
            if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(folder);

            var made = Directory.CreateDirectory(folder, OnlyUs);
            File.SetUnixFileMode(folder, OnlyUs);
            return made;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WrongSettingException(StorageOptions.SqlitePathKey, $"a folder that can be written to ({e.Message})");
        }
    }
}
