using System.Diagnostics;

namespace WorkshopBot.Hammer.Processes;

/// <summary>A load in a process of its own, and the lines that it has written.</summary>
public sealed class Child : IAsyncDisposable
{
    private readonly Process process;
    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private readonly List<(Func<bool> Reached, TaskCompletionSource Source)> watchers = [];
    private readonly Task<string> complaints;
    private readonly Task reading;
    private int acks;
    private bool ended;

    private Child(Process process)
    {
        this.process = process;
        complaints = process.StandardError.ReadToEndAsync();
        reading = Read();
    }

    public static Child Start(params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(DotNet.Path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { typeof(Child).Assembly.Location, "load" },
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return new(Process.Start(start)!);
    }

    /// <summary>How many lines of acknowledgement have come so far.</summary>
    public int Acks
    {
        get
        {
            lock (gate) return acks;
        }
    }

    /// <exception cref="InvalidOperationException">It ended before.</exception>
    public Task Acked(int count) => Until(() => acks >= count);

    public async Task Go()
    {
        await Until(() => lines.Contains("ready"));
        await process.StandardInput.WriteLineAsync();
        await process.StandardInput.FlushAsync();
    }

    /// <summary>Ends it without a chance to do anything more: on Unix this is SIGKILL.</summary>
    /// <returns>All lines that had left it.</returns>
    public Task<IReadOnlyList<string>> Kill()
    {
        process.Kill();
        return Lines();
    }

    /// <summary>All lines, when it has ended by itself.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public async Task<IReadOnlyList<string>> Finish()
    {
        var all = await Lines();
        return process.ExitCode == 0 ? all : throw new InvalidOperationException($"The load failed: {await complaints}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await Lines();
        process.Dispose();
    }

    private async Task<IReadOnlyList<string>> Lines()
    {
        await reading;
        await process.WaitForExitAsync();
        return lines;
    }

    private async Task Read()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (gate)
            {
                lines.Add(line);
                if (line.StartsWith("ack ", StringComparison.Ordinal)) acks++;
                watchers.RemoveAll(w => w.Reached() && w.Source.TrySetResult());
            }
        }

        var why = await complaints;
        lock (gate)
        {
            ended = true;
            foreach (var (_, source) in watchers) source.TrySetException(new InvalidOperationException($"The load has ended: {why}"));
        }
    }

    private Task Until(Func<bool> reached)
    {
        lock (gate)
        {
            if (reached()) return Task.CompletedTask;
            if (ended) return Task.FromException(new InvalidOperationException("The load has ended."));

            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watchers.Add((reached, source));
            return source.Task;
        }
    }
}
