using System.Diagnostics;

namespace WorkshopBot.Testing.Node;

/// <summary>Runs a script of the test output in Node.js.</summary>
public static class NodeProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static bool IsInstalled { get; } = OnPath("node") || OnPath("node.exe");

    /// <param name="script">Path from the directory of the test assembly.</param>
    /// <returns>What it wrote to its output; an exit code other than 0 throws with what it wrote to its error output.</returns>
    public static async Task<string> Run(string script, params string[] arguments)
    {
        var path = Path.Combine(AppContext.BaseDirectory, script);
        using var process = new Process
        {
            StartInfo = new("node", [path, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = AppContext.BaseDirectory,
            },
        };
        process.Start();
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{script} ended with {process.ExitCode}: {await error}");
    }

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
