using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace WorkshopBot.Testing.Node;

/// <summary>
/// Azure's storage emulator in a process of its own, with an account of its own, on free ports of this machine, in memory only.
/// It ends when it is disposed, and when this process ends.
/// </summary>
public sealed partial class Azurite : IAsyncDisposable
{
    private const string Package = "tests/WorkshopBot.Storage.Tests/node_modules/azurite";
    private const string Account = "workshopbot";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly Lazy<Task<Azurite>> OneForAll = new(() => Start());

    private readonly ConcurrentQueue<string> lines = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource<int>> ports = new();
    private readonly ConcurrentDictionary<long, TaskCompletionSource> moves = new();
    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
    private readonly Process process;

    private Azurite() => process = new()
    {
        StartInfo = new("node")
        {
            ArgumentList =
            {
                "--require", Repository.At("tests/WorkshopBot.Testing/Node/clock.cjs"),
                Repository.At($"{Package}/dist/src/azurite.js"),
                "--silent", "--disableTelemetry", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableProductStyleUrl",
                "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
            },
            Environment = { ["AZURITE_ACCOUNTS"] = $"{Account}:{key}" },
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        },
        EnableRaisingEvents = true,
    };

    /// <summary>Why it cannot run here; null when it can.</summary>
    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable("CI") == "true" ? null
        : !NodeProcess.IsInstalled ? "Node.js is not installed here (no \"node\" on the PATH)."
        : !Directory.Exists(Repository.At(Package)) ? $"{Package} is not there: the build could not install it."
        : null;

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={key};TableEndpoint={TableEndpoint};QueueEndpoint={QueueEndpoint};";

    public Uri TableEndpoint => Endpoint("Table");

    public Uri QueueEndpoint => Endpoint("Queue");

    /// <summary>One for all tests of this process that do not move its clock; each gives its tables names of their own.</summary>
    public static Task<Azurite> Shared => OneForAll.Value;

    public static async Task<Azurite> Start()
    {
        var azurite = new Azurite();
        await azurite.Run();
        return azurite;
    }

    /// <summary>From now on it lives this much later than this machine, or earlier: what is hidden for an hour need not be waited for.</summary>
    public async Task MoveClock(TimeSpan fromHere)
    {
        var offset = (long)fromHere.TotalMilliseconds;
        var moved = moves.GetOrAdd(offset, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        await process.StandardInput.WriteLineAsync($"{offset}");
        await process.StandardInput.FlushAsync();
        await moved.Task.WaitAsync(Patience);
        moves.TryRemove(offset, out _);
    }

    public async ValueTask DisposeAsync()
    {
        // At the end of its input it interrupts itself.
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
        finally
        {
            process.Dispose();
        }
    }

    private async Task Run()
    {
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Exited += (_, _) =>
        {
            foreach (var service in (string[])["Table", "Queue"])
                Port(service).TrySetException(new InvalidOperationException($"Azurite has ended: {string.Join('\n', lines)}"));
        };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Task.WhenAll(Port("Table").Task, Port("Queue").Task).WaitAsync(Patience);
    }

    private void Note(string? line)
    {
        if (line is null) return;

        lines.Enqueue(line);
        if (Listening().Match(line) is { Success: true } listening)
            Port(listening.Groups[1].Value).TrySetResult(int.Parse(listening.Groups[2].Value));
        else if (Moved().Match(line) is { Success: true } moved && moves.TryGetValue(long.Parse(moved.Groups[1].Value), out var waiting))
            waiting.TrySetResult();
    }

    private TaskCompletionSource<int> Port(string service) =>
        ports.GetOrAdd(service, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private Uri Endpoint(string service) => new($"http://127.0.0.1:{Port(service).Task.Result}/{Account}");

    [GeneratedRegex(@"^Azurite (\w+) service is successfully listening at http://[^:]+:(\d+)")]
    private static partial Regex Listening();

    [GeneratedRegex(@"^clock (-?\d+)$")]
    private static partial Regex Moved();
}
