using Microsoft.Extensions.Configuration;

namespace WorkshopBot.Server.Hosting;

/// <summary>Where traces and metrics go, and how log lines look.</summary>
/// <param name="Endpoint">An OpenTelemetry collector; null: nowhere.</param>
/// <param name="AsJson">One JSON object a line, for programs that read logs.</param>
internal sealed record TelemetryOptions(Uri? Endpoint, bool AsJson)
{
    public const string EndpointKey = "Telemetry:OtlpEndpoint";
    public const string FormatKey = "Logging:Format";

    // The names that all programs know them by.
    private const string StandardKey = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ProtocolKey = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string Protocol = "http/protobuf";

    /// <exception cref="WrongSettingException">A value cannot be.</exception>
    public static TelemetryOptions Read(IConfiguration configuration) => new(ReadEndpoint(configuration), ReadFormat(configuration[FormatKey]));

    private static Uri? ReadEndpoint(IConfiguration configuration)
    {
        if ((Collector(EndpointKey, configuration[EndpointKey]) ?? Collector(StandardKey, configuration[StandardKey])) is not { } endpoint) return null;

        // It would be spoken to in another one, and say nothing.
        return configuration[ProtocolKey] is null or "" or Protocol ? endpoint : throw new WrongSettingException(ProtocolKey, $"{Protocol}, or left out");
    }

    private static bool ReadFormat(string? value) => value switch
    {
        null or "" or "text" => false,
        "json" => true,
        _ => throw new WrongSettingException(FormatKey, $"text or json, not \"{value}\""),
    };

    private static Uri? Collector(string key, string? value)
    {
        if (string.IsNullOrEmpty(value)) return null;

        return Uri.TryCreate(value, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url
            : throw new WrongSettingException(key, $"an address like http://localhost:4318, not \"{value}\"");
    }
}
