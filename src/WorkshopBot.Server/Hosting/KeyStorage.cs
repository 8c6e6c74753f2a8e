using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Server.Hosting;

/// <summary>Where the keys are that seal cookies and tokens: in the store, so that people stay who they are, whichever instance they reach.</summary>
internal static class KeyStorage
{
    /// <summary>Where versions before this one kept them.</summary>
    private const string FormerFolder = "keys";

    public static IDataProtectionBuilder PersistKeys(this IDataProtectionBuilder protection, Settings settings)
    {
        // What is gone with the program needs keys that are.
        if (settings.Storage.Provider == StorageProvider.Memory) return protection.UseEphemeralDataProtectionProvider();

        if (settings.Sealing.Certificate is { } certificate) protection.ProtectKeysWithCertificate(certificate);
        protection.Services.AddOptions<KeyManagementOptions>().Configure<IStore, TimeProvider, ILogger<StoredKeys>>((options, store, clock, log) =>
        {
            var keys = new StoredKeys(store.SealingKeys, clock);
            if (settings.Storage.Provider == StorageProvider.Sqlite) TakeOver(Path.Combine(settings.DataFolder, FormerFolder), keys);
            else if (settings.Sealing.Certificate is null) log.KeysNotProtected();
            options.XmlRepository = keys;
        });
        return protection;
    }

    /// <summary>Nobody is sent away because the keys have moved.</summary>
    private static void TakeOver(string folder, StoredKeys keys)
    {
        if (!Directory.Exists(folder)) return;

        try
        {
            foreach (var file in Directory.GetFiles(folder, "*.xml"))
            {
                keys.StoreElement(XElement.Load(file), Path.GetFileNameWithoutExtension(file));
                File.Delete(file);
            }

            if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // Another server on the same database does it at the same time, and was here first.
        }
    }
}
