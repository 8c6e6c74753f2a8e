using Azure.Core;
using Azure.Core.Pipeline;

namespace WorkshopBot.Benchmarks.Cloud;

/// <summary>Counts what is asked of the service, and what it is charged for: a batch is charged as one for each entity in it.</summary>
internal sealed class Requests : HttpPipelinePolicy
{
    private long requests;
    private long writes;

    /// <summary>Requests sent, repeated ones included.</summary>
    public long Sent => Interlocked.Read(ref requests);

    /// <summary>Entities inserted, changed or deleted, and messages put.</summary>
    public long Writes => Interlocked.Read(ref writes);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message.Request);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message.Request);
        return ProcessNextAsync(message, pipeline);
    }

    private void Count(Request request)
    {
        Interlocked.Increment(ref requests);
        if (request.Method == RequestMethod.Get || request.Method == RequestMethod.Head) return;

        Interlocked.Add(ref writes, request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal) ? EntitiesIn(request) : 1);
    }

    private static int EntitiesIn(Request request)
    {
        using var body = new MemoryStream();
        request.Content!.WriteTo(body, CancellationToken.None);
        return System.Text.Encoding.UTF8.GetString(body.ToArray()).Split("Content-Type: application/http").Length - 1;
    }
}
