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
        protection.Services.AddOptions<KeyManagementOptions>().Configure<IStore, ILogger<StoredKeys>>((options, store, log) =>
        {
            var keys = new StoredKeys(store.SealingKeys);
            TakeOver(Path.Combine(settings.DataFolder, FormerFolder), keys);
            if (settings is { Storage.Provider: StorageProvider.Azure, Sealing.Certificate: null }) log.KeysNotProtected();
            options.XmlRepository = keys;
        });
        return protection;
    }

    /// <summary>Nobody is sent away because the keys have moved.</summary>
    private static void TakeOver(string folder, StoredKeys keys)
    {
        if (!Directory.Exists(folder)) return;

        foreach (var file in Directory.GetFiles(folder, "*.xml"))
        {
            keys.StoreElement(System.Xml.Linq.XElement.Load(file), Path.GetFileNameWithoutExtension(file));
            File.Delete(file);
        }

        if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }
}
