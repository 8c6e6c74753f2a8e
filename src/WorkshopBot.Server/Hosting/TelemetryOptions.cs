using Microsoft.Extensions.Configuration;

namespace WorkshopBot.Server.Hosting;

/// <summary>Where traces and metrics go, and how log lines look.</summary>
/// <param name="Endpoint">An OpenTelemetry collector; null: nowhere.</param>
/// <param name="AsJson">One JSON object a line, for programs that read logs.</param>
internal sealed record TelemetryOptions(Uri? Endpoint, bool AsJson)
{
    public const string EndpointKey = "Telemetry:OtlpEndpoint";
    public const string FormatKey = "Logging:Format";

    // The name that all programs know it by.
    private const string StandardKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <exception cref="WrongSettingException">A value cannot be.</exception>
    public static TelemetryOptions Read(IConfiguration configuration) => new(
        Collector(EndpointKey, configuration[EndpointKey]) ?? Collector(StandardKey, configuration[StandardKey]),
        configuration[FormatKey] switch
        {
            null or "" or "text" => false,
            "json" => true,
            var value => throw new WrongSettingException(FormatKey, $"text or json, not \"{value}\""),
        });

    private static Uri? Collector(string key, string? value)
    {
        if (string.IsNullOrEmpty(value)) return null;

        return Uri.TryCreate(value, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url
            : throw new WrongSettingException(key, $"an address like http://localhost:4318, not \"{value}\"");
    }
}
