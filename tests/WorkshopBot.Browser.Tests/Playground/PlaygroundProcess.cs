using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Browser.Tests.Playground;

/// <summary>
/// Microsoft's test client for Teams, in a process of its own, on a free port of this machine. It keeps nothing. It ends when it is
/// disposed, and when this process ends.
/// </summary>
internal sealed partial class PlaygroundProcess : IAsyncDisposable
{
    public const string Package = "tests/WorkshopBot.Browser.Tests/node_modules/@microsoft/m365agentsplayground";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<string> lines = [];
    private readonly TaskCompletionSource<int> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-playground-");
    private readonly Process process;

    private PlaygroundProcess(Uri bot)
    {
        process = new() { StartInfo = StartInfo(bot, folder.FullName), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The Playground has ended: {Log}"));
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>Everything that it has written, for whoever wonders why a test failed.</summary>
    public string Log => string.Join('\n', lines);

    /// <param name="bot">Where the bot takes activities.</param>
    public static async Task<PlaygroundProcess> Start(Uri bot)
    {
        var playground = new PlaygroundProcess(bot);
        await playground.Run();
        return playground;
    }

    public async ValueTask DisposeAsync()
    {
        await process.End(Patience);
        folder.Delete(recursive: true);
    }

    private static ProcessStartInfo StartInfo(Uri bot, string folder) => new("node")
    {
        ArgumentList =
        {
            "--require", Repository.At("tests/WorkshopBot.Browser.Tests/Playground/loopback.cjs"),
            Repository.At($"{Package}/cli.js"),
            "-e", bot.ToString(), "-c", "msteams", "--port", "0", "--disable-telemetry",
        },
        Environment = { ["TEAMSAPPTESTER_BROWSER"] = "none" },
        WorkingDirectory = folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private async Task Run()
    {
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Address = new($"http://127.0.0.1:{await listening.Task.WaitAsync(Patience)}");
    }

    private void Note(string? line)
    {
        if (line is null) return;

        lines.Enqueue(line);
        if (Listening().Match(line) is { Success: true } listens)
            listening.TrySetResult(int.Parse(listens.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^Listening on (\d+)")]
    private static partial Regex Listening();
}
