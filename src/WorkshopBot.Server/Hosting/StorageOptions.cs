namespace WorkshopBot.Server.Hosting;

/// <summary>Where workshops are kept.</summary>
internal sealed record StorageOptions(StorageProvider Provider, string SqlitePath)
{
    public const string ProviderKey = "Storage:Provider";
    public const string SqlitePathKey = "Storage:Sqlite:Path";
}

internal enum StorageProvider
{
    Sqlite,

    /// <summary>Gone when the program stops: for trying things out.</summary>
    Memory,
}
