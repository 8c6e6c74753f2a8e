using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using WorkshopBot.Engine;

namespace WorkshopBot.Server.Hosting;

/// <summary>Traces and metrics to an OpenTelemetry collector.</summary>
/// <remarks>
/// Of the framework only the runtime's own meter: what is known of requests holds their paths, and a room's path is its key.
/// </remarks>
internal static class Telemetry
{
    private const string Service = "workshopbot";
    private const string Runtime = "System.Runtime";

    public static void AddTelemetry(this WebApplicationBuilder builder, TelemetryOptions options)
    {
        if (options.Endpoint is not { } endpoint) return;

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Service))
            .WithTracing(traces => traces.AddSource(Instruments.Name).AddOtlpExporter(exporter => Set(exporter, endpoint, "v1/traces")))
            .WithMetrics(metrics => metrics.AddMeter(Instruments.Name, Runtime).AddOtlpExporter(exporter => Set(exporter, endpoint, "v1/metrics")));
    }

    private static void Set(OtlpExporterOptions exporter, Uri endpoint, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new($"{endpoint.ToString().TrimEnd('/')}/{path}");
    }
}
