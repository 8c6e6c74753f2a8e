using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using WorkshopBot.Hammer.Processes;

namespace WorkshopBot.Hammer.Servers;

/// <summary>The program as people run it, in a process of its own at a free port of this machine.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private const int MostLines = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> lines = [];
    private readonly string[] settings;
    private Process process = new();

    private ServerProcess(string[] settings) => this.settings = settings;

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>The last of what it has written, for whoever wonders what happened.</summary>
    public string Log => string.Join('\n', lines);

    /// <param name="settings">Besides the shelf's.</param>
    public static async Task<ServerProcess> Start(Shelf shelf, params string[] settings)
    {
        var server = new ServerProcess([.. shelf.Settings, .. settings]);
        await server.Run();
        return server;
    }

    /// <summary>Ends it without a chance to do anything more: on Unix this is SIGKILL.</summary>
    public async Task Kill()
    {
        process.Kill();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
    }

    /// <summary>Asks it to end, as whoever runs containers does: SIGTERM.</summary>
    /// <returns>How it says that went.</returns>
    public async Task<int> Terminate()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>Again after it has ended, at the same address.</summary>
    public Task Restart() => Run();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Kill();
        process.Dispose();
    }

    private async Task Run()
    {
        process.Dispose();
        process = Process.Start(new ProcessStartInfo(DotNet.Path)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "WorkshopBot.Server.dll"), "--urls", Address.GetLeftPart(UriPartial.Authority) },
        }.With(settings))!;
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
        while (lines.Count > MostLines) lines.TryDequeue(out _);
        if (Greeting().Match(line) is { Success: true } greeting) address.TrySetResult(new(greeting.Value));
    }

    [GeneratedRegex(@"http://[^\s/]+:\d+(?=.* in a browser)")]
    private static partial Regex Greeting();
}

internal static class ProcessStartInfoExtensions
{
    public static ProcessStartInfo With(this ProcessStartInfo start, IEnumerable<string> arguments)
    {
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }
}
