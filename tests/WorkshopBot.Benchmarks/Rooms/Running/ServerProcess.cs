using System.Diagnostics;
using System.Text.RegularExpressions;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Benchmarks.Rooms.Running;

/// <summary>A server in a process of its own, at a free port of this machine; killed at the end.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private const string Benchmarks = "tests/WorkshopBot.Benchmarks";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>All memory of the process that is in the machine's, garbage not yet collected included.</summary>
    public double WorkingSetMiB
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024d / 1024;
        }
    }

    /// <summary>All threads, garbage collection included.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The program as people run it.</summary>
    public static Task<ServerProcess> Room(string folder) => Room("--Storage:Sqlite:Path", folder);

    public static Task<ServerProcess> Room(params string[] settings) => Start(
        [Path.Combine(AppContext.BaseDirectory, "WorkshopBot.Server.dll"), "--urls", "http://127.0.0.1:0", .. settings]);

    /// <summary>The same, in a workspace of Slack's.</summary>
    public static Task<ServerProcess> Slack(string folder, string signingSecret, string botToken, string apiBaseUrl) => Room(
        "--Storage:Sqlite:Path", folder, "--Slack:SigningSecret", signingSecret, "--Slack:BotToken", botToken, "--Slack:ApiBaseUrl", apiBaseUrl);

    /// <summary>What it is compared with.</summary>
    public static Task<ServerProcess> Bare() => Start(typeof(ServerProcess).Assembly.Location, BareServer.Command);

    /// <summary>Slack's own framework for Node.js.</summary>
    /// <exception cref="InvalidOperationException">Node.js or the framework is not here.</exception>
    public static Task<ServerProcess> Bolt(string signingSecret)
    {
        if (!NodeProcess.IsInstalled) throw new InvalidOperationException("Node.js is not installed here (no \"node\" on the PATH).");
        if (!Directory.Exists(Repository.At($"{Benchmarks}/node_modules/@slack/bolt")))
            throw new InvalidOperationException("@slack/bolt is not there: the build could not install it.");

        return Start(new ProcessStartInfo("node", [Repository.At($"{Benchmarks}/Slack/bolt.mjs")])
        {
            Environment = { ["SLACK_SIGNING_SECRET"] = signingSecret, ["NODE_ENV"] = "production" },
        });
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string DotNet =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet");

    private static Task<ServerProcess> Start(params string[] arguments) => Start(new ProcessStartInfo(DotNet, arguments));

    private static async Task<ServerProcess> Start(ProcessStartInfo how)
    {
        how.RedirectStandardOutput = true;
        var process = Process.Start(how)!;
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (Listening().Match(line) is not { Success: true } address) continue;

            // Read on, or it would wait for somebody who does.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return new(process, new(address.Value));
        }

        throw new InvalidOperationException($"The server {how.ArgumentList[0]} has ended.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
