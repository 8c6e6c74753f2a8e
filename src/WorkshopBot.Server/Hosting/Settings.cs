using Microsoft.Extensions.Configuration;
using WorkshopBot.Web;

namespace WorkshopBot.Server.Hosting;

/// <summary>The program's configuration, read and checked as a whole before anything starts.</summary>
internal sealed record Settings(StorageOptions Storage, WebOptions Web)
{
    private const string PublicUrlKey = "PublicUrl";
    private const string AllowCreateKey = "Web:AllowCreate";

    public RetentionOptions Retention { get; init; } = new();

    /// <summary>Where data and keys go.</summary>
    public string DataFolder => Storage.SqlitePath;

    /// <exception cref="WrongSettingException">A value cannot be.</exception>
    public static Settings Read(IConfiguration configuration) => new(
        new(Provider(configuration[StorageOptions.ProviderKey]), Folder(configuration[StorageOptions.SqlitePathKey])),
        new() { AllowCreate = Flag(AllowCreateKey, configuration), PublicUrl = PublicUrl(configuration[PublicUrlKey]) })
    {
        Retention = RetentionOptions.Read(configuration),
    };

    private static StorageProvider Provider(string? value) => value switch
    {
        null or "" => StorageProvider.Sqlite,
        "Azure" => throw new WrongSettingException(StorageOptions.ProviderKey, "Sqlite or Memory; Azure is not there yet"),
        _ when Enum.TryParse<StorageProvider>(value, ignoreCase: true, out var provider) && Enum.IsDefined(provider) && !char.IsDigit(value[0]) => provider,
        _ => throw new WrongSettingException(StorageOptions.ProviderKey, $"Sqlite or Memory, not \"{value}\""),
    };

    private static string Folder(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "WorkshopBot", "data");
        }

        if (File.Exists(value)) throw new WrongSettingException(StorageOptions.SqlitePathKey, "a folder; there is a file of that name");
        return Path.GetFullPath(value);
    }

    private static bool Flag(string key, IConfiguration configuration) => configuration[key] switch
    {
        null or "" => false,
        var value when bool.TryParse(value, out var flag) => flag,
        var value => throw new WrongSettingException(key, $"true or false, not \"{value}\""),
    };

    private static Uri? PublicUrl(string? value)
    {
        if (string.IsNullOrEmpty(value)) return null;

        return Uri.TryCreate(value, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            && url is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
                ? url
                : throw new WrongSettingException(PublicUrlKey, $"an address like https://workshop.example.org, without a path, not \"{value}\"");
    }
}
