using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace WorkshopBot.Benchmarks.Rooms.Running;

/// <summary>Streams that all get the same bytes.</summary>
internal sealed class BareCrowd
{
    private readonly Lock gate = new();
    private readonly List<Channel<byte[]>> streams = [];
    private long told;

    public async Task Listen(HttpContext context)
    {
        var stream = Channel.CreateUnbounded<byte[]>();
        context.Response.ContentType = "text/event-stream";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        lock (gate) streams.Add(stream);
        await context.Response.Body.WriteAsync("retry: 2000\n\n"u8.ToArray(), context.RequestAborted);
        await foreach (var frame in stream.Reader.ReadAllAsync(context.RequestAborted))
        {
            await context.Response.Body.WriteAsync(frame, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    public long Tell(int bytes)
    {
        lock (gate)
        {
            var frame = Encoding.UTF8.GetBytes(
                $$"""
                id: {{++told}}
                event: view
                data: {"number":{{told}},"step":"{{new string('x', bytes)}}"}


                """);
            foreach (var stream in streams) stream.Writer.TryWrite(frame);
            return told;
        }
    }
}
