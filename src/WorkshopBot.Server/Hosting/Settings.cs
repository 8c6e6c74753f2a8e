using Microsoft.Extensions.Configuration;
using WorkshopBot.Web;

namespace WorkshopBot.Server.Hosting;

/// <summary>The program's configuration, read and checked as a whole before anything starts.</summary>
internal sealed record Settings(StorageOptions Storage, WebOptions Web)
{
    private const string PublicUrlKey = "PublicUrl";
    private const string AllowCreateKey = "Web:AllowCreate";

    public RetentionOptions Retention { get; init; } = new();

    public SealingOptions Sealing { get; init; } = new(Certificate: null);

    public TelemetryOptions Telemetry { get; init; } = new(Endpoint: null, AsJson: false);

    /// <summary>Where the database of SQLite is.</summary>
    public string DataFolder => Storage.SqlitePath;

    /// <exception cref="WrongSettingException">A value cannot be.</exception>
    public static Settings Read(IConfiguration configuration) => new(
        StorageOptions.Read(configuration),
        new() { AllowCreate = Flag(AllowCreateKey, configuration), PublicUrl = PublicUrl(configuration[PublicUrlKey]) })
    {
        Retention = RetentionOptions.Read(configuration),
        Sealing = SealingOptions.Read(configuration),
        Telemetry = TelemetryOptions.Read(configuration),
    };

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
