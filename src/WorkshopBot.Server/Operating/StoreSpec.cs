using Microsoft.Extensions.Configuration;
using WorkshopBot.Server.Hosting;

namespace WorkshopBot.Server.Operating;

/// <summary>Which store is meant, on a command line that everybody on the machine can read: so no secret may stand there.</summary>
internal static class StoreSpec
{
    public const string Help =
        "sqlite:FOLDER, or azure: as the settings Storage:Azure:… say, or azure:NAME for another account, whose connection string "
        + "is in the environment variable NAME. Never write a connection string here: others can read command lines.";

    private const string Sqlite = "sqlite:";
    private const string Azure = "azure:";
    private const string DevelopmentStorage = "UseDevelopmentStorage=true";

    /// <exception cref="OperatorException">It is none.</exception>
    public static Settings Read(string spec, IConfiguration configuration)
    {
        if (spec.StartsWith(Sqlite, StringComparison.OrdinalIgnoreCase) && spec.Length > Sqlite.Length)
            return With(configuration, (StorageOptions.ProviderKey, "Sqlite"), (StorageOptions.SqlitePathKey, spec[Sqlite.Length..]));

        if (!spec.StartsWith(Azure, StringComparison.OrdinalIgnoreCase))
            throw new OperatorException("A store is sqlite:FOLDER, azure: or azure:NAME of an environment variable.");

        return spec[Azure.Length..] is { Length: > 0 } name
            ? With(
                configuration,
                (StorageOptions.ProviderKey, "Azure"),
                ("Storage:Azure:ConnectionString", ConnectionString(name)),
                ("Storage:Azure:TableEndpoint", ""),
                ("Storage:Azure:QueueEndpoint", ""))
            : With(configuration, (StorageOptions.ProviderKey, "Azure"));
    }

    private static string ConnectionString(string name)
    {
        if (name.Equals(DevelopmentStorage, StringComparison.OrdinalIgnoreCase)) return name;
        if (name.Contains('=', StringComparison.Ordinal))
        {
            throw new OperatorException(
                "That looks like a connection string, and others can read command lines. Put it into an environment variable and say azure: with its name.");
        }

        return Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
            ? value
            : throw new OperatorException($"There is no environment variable {name}. It should hold the connection string of the account.");
    }

    private static Settings With(IConfiguration configuration, params (string Key, string Value)[] values) =>
        Settings.Read(new ConfigurationBuilder()
            .AddConfiguration(configuration)
            .AddInMemoryCollection(values.Select(v => KeyValuePair.Create<string, string?>(v.Key, v.Value)))
            .Build());
}
