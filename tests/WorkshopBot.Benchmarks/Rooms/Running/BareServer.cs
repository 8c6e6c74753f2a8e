using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Benchmarks.Rooms.Running;

/// <summary>
/// What the room is compared with: Kestrel that reads what comes, decides, stores and draws nothing, and answers with as many
/// bytes. A form posted with a frame's size goes to all who listen, as many bytes each.
/// </summary>
internal static class BareServer
{
    public const string Command = "bare-server";
    public const string AnswerBytes = "answer";
    public const string FrameBytes = "frame";

    public static async Task<int> Run()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var crowd = new BareCrowd();
        app.MapGet("/", () => "here");
        app.MapGet("/live", crowd.Listen);
        app.MapPost("/act", context => Answer(context, crowd));
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task Answer(HttpContext context, BareCrowd crowd)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        var number = Size(context, FrameBytes) is > 0 and var frame ? crowd.Tell(frame) : 0;
        var answer = Encoding.UTF8.GetBytes($$"""{"kind":"done","number":{{number}}}""".PadRight(Size(context, AnswerBytes)));
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    private static int Size(HttpContext context, string of) => int.TryParse(context.Request.Query[of], out var size) ? size : 0;
}
