using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace WorkshopBot.Storage.Azure;

/// <summary>Measures each try of a request.</summary>
internal sealed class Metering(string service) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            ProcessNext(message, pipeline);
        }
        finally
        {
            Note(message, began);
        }
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        finally
        {
            Note(message, began);
        }
    }

    private void Note(HttpMessage message, long began)
    {
        var status = message.HasResponse ? message.Response.Status : 0;
        Instruments.RequestDuration.Record(
            Stopwatch.GetElapsedTime(began).TotalSeconds,
            new("service", service), new("method", message.Request.Method.ToString()), new("status", status));
        if (status is 429 or 503) Instruments.Throttled.Add(1, new KeyValuePair<string, object?>("service", service));
    }
}
