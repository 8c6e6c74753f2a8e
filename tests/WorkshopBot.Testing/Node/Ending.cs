using System.Diagnostics;

namespace WorkshopBot.Testing.Node;

/// <summary>Ends a process of ours that ends by itself at the end of its input, which on every system is a gentle way.</summary>
public static class Ending
{
    /// <param name="patience">Longer than this nobody waits: it is killed, and that is an error.</param>
    public static async Task End(this Process process, TimeSpan patience)
    {
        process.StandardInput.Close();
        using var waiting = new CancellationTokenSource(patience);
        try
        {
            await process.WaitForExitAsync(waiting.Token);
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
}
