using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Benchmarks.Rooms.Running;

/// <summary>A server in a process of its own, at a free port of this machine; killed at the end.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private const string Benchmarks = "tests/WorkshopBot.Benchmarks";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Channel<string> said = Channel.CreateUnbounded<string>();

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
    public static Task<ServerProcess> Bolt(string signingSecret) => Node("@slack/bolt", "Slack/bolt.mjs", [new("SLACK_SIGNING_SECRET", signingSecret)]);

    /// <summary>The program in an organisation of Teams', whose services are on this machine.</summary>
    /// <param name="environment">What it asks for its tokens with.</param>
    public static Task<ServerProcess> Teams(IEnumerable<string> settings, IEnumerable<KeyValuePair<string, string?>> environment) => Start(With(
        new ProcessStartInfo(DotNet, [Path.Combine(AppContext.BaseDirectory, "WorkshopBot.Server.dll"), "--urls", "http://127.0.0.1:0", .. settings]),
        environment));

    /// <summary>The same, that tells how much memory it holds.</summary>
    public static Task<ServerProcess> Weighed(IEnumerable<string> settings, IEnumerable<KeyValuePair<string, string?>> environment) => Start(With(
        new ProcessStartInfo(
            DotNet, [typeof(ServerProcess).Assembly.Location, WeighedServer.Command, "--urls", "http://127.0.0.1:0", .. settings]),
        environment));

    /// <summary>What something else is compared with, in Node.js.</summary>
    /// <exception cref="InvalidOperationException">Node.js or the package is not here.</exception>
    public static Task<ServerProcess> Node(string package, string script, IEnumerable<KeyValuePair<string, string?>> environment)
    {
        if (!NodeProcess.IsInstalled) throw new InvalidOperationException("Node.js is not installed here (no \"node\" on the PATH).");
        if (!Directory.Exists(Repository.At($"{Benchmarks}/node_modules/{package}")))
            throw new InvalidOperationException($"{package} is not there: the build could not install it.");

        return Start(With(
            new ProcessStartInfo("node", [Repository.At($"{Benchmarks}/{script}")]), [.. environment, new("NODE_ENV", "production")]));
    }

    /// <summary>Asks the process in one line, and waits for the line that it answers with.</summary>
    public async Task<string> Ask(string question)
    {
        await process.StandardInput.WriteLineAsync(question);
        using var patience = new CancellationTokenSource(Patience);
        return await said.Reader.ReadAsync(patience.Token);
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
        (how.RedirectStandardOutput, how.RedirectStandardInput) = (true, true);
        var process = Process.Start(how)!;
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (Listening().Match(line) is not { Success: true } address) continue;

            var server = new ServerProcess(process, new(address.Value));
            _ = server.ReadOn();
            return server;
        }

        throw new InvalidOperationException($"The server {how.ArgumentList[0]} has ended.");
    }

    /// <summary>Or it would wait for somebody who does.</summary>
    private async Task ReadOn()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(WeighedServer.Answer, StringComparison.Ordinal)) said.Writer.TryWrite(line[WeighedServer.Answer.Length..]);
        }
    }

    private static ProcessStartInfo With(ProcessStartInfo how, IEnumerable<KeyValuePair<string, string?>> environment)
    {
        foreach (var (name, value) in environment) how.Environment[name] = value;
        return how;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
