using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace WorkshopBot.Browser.Tests.Running;

/// <summary>The program as people run it, in a process and a data folder of its own.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> lines = [];
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("workshopbot-browser-");
    private readonly IReadOnlyDictionary<string, string> settings;
    private Process process;

    private ServerProcess(Process process, IReadOnlyDictionary<string, string> settings) => (this.process, this.settings) = (process, settings);

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <param name="settings">As they stand in the environment.</param>
    public static async Task<ServerProcess> Start(IReadOnlyDictionary<string, string>? settings = null)
    {
        var server = new ServerProcess(new(), settings ?? new Dictionary<string, string>());
        await server.Run();
        return server;
    }

    /// <summary>Everything that it has written, for whoever wonders why a test failed.</summary>
    public string Log => string.Join('\n', lines);

    /// <summary>Ends it without a chance to do anything more: on Unix this is SIGKILL.</summary>
    public async Task Kill()
    {
        process.Kill();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
    }

    /// <summary>Again after it was killed: same data, same address.</summary>
    public Task Restart() => Run();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Kill();
        process.Dispose();
        data.Delete(recursive: true);
    }

    private static string DotNet =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath! : "dotnet");

    private async Task Run()
    {
        process.Dispose();
        var start = new ProcessStartInfo(DotNet)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "WorkshopBot.Server.dll"),
                "--urls", Address.GetLeftPart(UriPartial.Authority),
                "--Storage:Sqlite:Path", data.FullName,
            },
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        process = Process.Start(start)!;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Note(line.Data, address);
        process.ErrorDataReceived += (_, line) => Note(line.Data, address);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The server has ended: {Log}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Address = await address.Task.WaitAsync(Patience);
    }

    private void Note(string? line, TaskCompletionSource<Uri> address)
    {
        if (line is null) return;

        lines.Enqueue(line);
        if (Greeting().Match(line) is { Success: true } greeting) address.TrySetResult(new(greeting.Value));
    }

    [GeneratedRegex(@"http://[^\s/]+:\d+(?=.* in a browser)")]
    private static partial Regex Greeting();
}
