using Microsoft.Extensions.Logging;

namespace WorkshopBot.Testing;

/// <summary>Keeps every line that Slack's part and the engine log.</summary>
public sealed class AllLines : ILoggerProvider, ILogger
{
    /// <summary>Longer than anything takes; reaching it is a failure.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private readonly List<(string Text, TaskCompletionSource Reached)> watchers = [];

    public string All
    {
        get
        {
            lock (gate) return string.Join('\n', lines);
        }
    }

    /// <summary>Completes when a line with this text is there.</summary>
    public Task Said(string text)
    {
        lock (gate)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (lines.Exists(l => l.Contains(text, StringComparison.Ordinal))) reached.SetResult();
            else watchers.Add((text, reached));
            return reached.Task.WaitAsync(Bound);
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // What the framework says of requests is left out by the program, too (LoggingRules).
        if (eventId.Id is < 200 or >= 700) return;

        var line = $"{eventId.Id} {formatter(state, exception)} {exception}";
        lock (gate)
        {
            lines.Add(line);
            watchers.RemoveAll(w => line.Contains(w.Text, StringComparison.Ordinal) && w.Reached.TrySetResult());
        }
    }

    public void Dispose()
    {
    }
}
