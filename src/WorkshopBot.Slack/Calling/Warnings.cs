using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Slack.Calling;

/// <summary>What Slack warns of is told once: it would be the same every time.</summary>
internal sealed class Warnings(ILogger log)
{
    private const int Most = 100;

    private readonly ConcurrentDictionary<(string Method, string Warning), bool> told = new();

    public void Note(string method, JsonObject answer)
    {
        if (answer.Text("warning") is not { } warning) return;

        var clean = SlackErrors.Clean(warning);
        if (told.Count < Most && told.TryAdd((method, clean), true)) log.SlackWarns(method, clean);
    }
}
