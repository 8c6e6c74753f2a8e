using System.Diagnostics;

namespace WorkshopBot.Maps.Tests.Office;

/// <summary>Opens files as people do who have no Microsoft Office.</summary>
internal static class LibreOffice
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, "soffice")));

    /// <summary>All files as PDF, in one run; null for those that were not opened.</summary>
    public static async Task<IReadOnlyList<byte[]?>> Pdfs(string extension, IEnumerable<byte[]> files)
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-office-");
        try
        {
            var paths = new List<string>();
            foreach (var file in files)
            {
                paths.Add(Path.Combine(folder.FullName, $"{paths.Count}{extension}"));
                await File.WriteAllBytesAsync(paths[^1], file);
            }

            await Run(
            [
                "--headless", "--norestore", $"-env:UserInstallation=file://{folder.FullName}/profile",
                "--convert-to", "pdf", "--outdir", folder.FullName,
                .. paths,
            ]);
            return [.. paths.Select(p => Path.ChangeExtension(p, ".pdf")).Select(p => File.Exists(p) ? File.ReadAllBytes(p) : null)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Run(string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new("soffice", arguments) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.Start();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token),
                process.WaitForExitAsync(patience.Token));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
