using System.Diagnostics;
using System.Text.RegularExpressions;

namespace WorkshopBot.Browser.Tests.Running;

/// <summary>The program as people run it, in a process and a data folder of its own.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("workshopbot-browser-");
    private Process process;

    private ServerProcess(Process process) => this.process = process;

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public static async Task<ServerProcess> Start()
    {
        var server = new ServerProcess(new());
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
        process = Process.Start(new ProcessStartInfo(DotNet)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "WorkshopBot.Server.dll"),
                "--urls", Address.GetLeftPart(UriPartial.Authority),
                "--Storage:Sqlite:Path", data.FullName,
            },
        })!;
        var complaints = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (Greeting().Match(line) is not { Success: true } greeting) continue;

            Address = new(greeting.Value);
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return;
        }

        throw new InvalidOperationException($"The server has ended: {await complaints}");
    }

    [GeneratedRegex(@"http://[^\s/]+:\d+(?=.* in a browser)")]
    private static partial Regex Greeting();
}
