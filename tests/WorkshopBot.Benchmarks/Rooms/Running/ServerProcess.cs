using System.Diagnostics;
using System.Text.RegularExpressions;

namespace WorkshopBot.Benchmarks.Rooms.Running;

/// <summary>A server in a process of its own, at a free port of this machine; killed at the end.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
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

    /// <summary>What it is compared with.</summary>
    public static Task<ServerProcess> Bare() => Start(typeof(ServerProcess).Assembly.Location, BareServer.Command);

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string DotNet =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet");

    private static async Task<ServerProcess> Start(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(DotNet, arguments) { RedirectStandardOutput = true })!;
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (Listening().Match(line) is not { Success: true } address) continue;

            // Read on, or it would wait for somebody who does.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return new(process, new(address.Value));
        }

        throw new InvalidOperationException($"The server {arguments[0]} has ended.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
