using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace WorkshopBot.Testing.Node;

/// <summary>
/// Azure's storage emulator in a process of its own, with an account of its own, on free ports of this machine; in memory, or in a
/// folder from which it can be started again. It ends when it is disposed, and when this process ends.
/// </summary>
public sealed partial class Azurite : IAsyncDisposable
{
    private const string Package = "tests/WorkshopBot.Storage.Tests/node_modules/azurite";
    private const string Account = "workshopbot";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly Lazy<Task<Azurite>> OneForAll = new(() => Start());

    private readonly ConcurrentQueue<string> lines = [];
    private readonly Dictionary<string, int> ports = new() { ["Blob"] = 0, ["Queue"] = 0, ["Table"] = 0 };
    private readonly ConcurrentDictionary<string, TaskCompletionSource<int>> listening = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> moves = new();
    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
    private readonly string? folder;
    private Process process = new();

    private Azurite(string? folder) => this.folder = folder;

    /// <summary>Why it cannot run here; null when it can.</summary>
    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable("CI") == "true" ? null
        : !NodeProcess.IsInstalled ? "Node.js is not installed here (no \"node\" on the PATH)."
        : !Directory.Exists(Repository.At(Package)) ? $"{Package} is not there: the build could not install it."
        : null;

    public string ConnectionString => Through(TableEndpoint, QueueEndpoint);

    /// <summary>The same account, for a client that is to reach it by other addresses.</summary>
    public string Through(Uri tables, Uri queues) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={key};TableEndpoint={tables};QueueEndpoint={queues};";

    public Uri TableEndpoint => Endpoint("Table");

    public Uri QueueEndpoint => Endpoint("Queue");

    /// <summary>One for all tests of this process that do not move its clock; each gives its tables names of their own.</summary>
    public static Task<Azurite> Shared => OneForAll.Value;

    /// <param name="folder">Where it keeps what it is told; null keeps it in memory.</param>
    public static async Task<Azurite> Start(string? folder = null)
    {
        var azurite = new Azurite(folder);
        await azurite.Run();
        return azurite;
    }

    /// <summary>Interrupts it, as an operator does. What it has in a folder is there when it is started again.</summary>
    public Task Stop() => process.End(Patience);

    /// <summary>Again after it was stopped: the same ports, account and folder.</summary>
    public Task Restart() => Run();

    /// <summary>From now on it lives this much later than this machine, or earlier: what is hidden for an hour need not be waited for.</summary>
    public Task MoveClock(TimeSpan fromHere) => SetClock($"{(long)fromHere.TotalMilliseconds}");

    /// <summary>From now on its clock stands still at this moment: what is said about milliseconds does not depend on how long it takes.</summary>
    public Task HoldClock(DateTimeOffset at) => SetClock($"at {at.ToUnixTimeMilliseconds()}");

    public async ValueTask DisposeAsync() => await Stop();

    private async Task SetClock(string line)
    {
        var moved = moves.GetOrAdd(line, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        await moved.Task.WaitAsync(Patience);
        moves.TryRemove(line, out _);
    }

    private async Task Run()
    {
        process = new() { StartInfo = StartInfo(), EnableRaisingEvents = true };
        listening.Clear();
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Exited += (_, _) =>
        {
            foreach (var service in ports.Keys)
                Listens(service).TrySetException(new InvalidOperationException($"Azurite has ended: {string.Join('\n', lines)}"));
        };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        foreach (var service in ports.Keys.ToList()) ports[service] = await Listens(service).Task.WaitAsync(Patience);
    }

    private ProcessStartInfo StartInfo() => new("node")
    {
        ArgumentList =
        {
            "--require", Repository.At("tests/WorkshopBot.Testing/Node/clock.cjs"),
            Repository.At($"{Package}/dist/src/azurite.js"),
            "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--disableProductStyleUrl",
            "--blobPort", $"{ports["Blob"]}", "--queuePort", $"{ports["Queue"]}", "--tablePort", $"{ports["Table"]}",
            folder is null ? "--inMemoryPersistence" : $"--location={folder}",
        },
        Environment = { ["AZURITE_ACCOUNTS"] = $"{Account}:{key}" },
        WorkingDirectory = Path.GetTempPath(),
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private void Note(string? line)
    {
        if (line is null) return;

        lines.Enqueue(line);
        if (Listening().Match(line) is { Success: true } listens)
            Listens(listens.Groups[1].Value).TrySetResult(int.Parse(listens.Groups[2].Value));
        else if (Moved().Match(line) is { Success: true } moved && moves.TryGetValue(moved.Groups[1].Value, out var waiting))
            waiting.TrySetResult();
    }

    private TaskCompletionSource<int> Listens(string service) =>
        listening.GetOrAdd(service, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private Uri Endpoint(string service) => new($"http://127.0.0.1:{ports[service]}/{Account}");

    [GeneratedRegex(@"^Azurite (\w+) service is successfully listening at http://[^:]+:(\d+)")]
    private static partial Regex Listening();

    [GeneratedRegex(@"^clock ((?:at )?-?\d+)$")]
    private static partial Regex Moved();
}
