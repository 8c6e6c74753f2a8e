using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace WorkshopBot.Testing;

/// <summary>Keeps what was logged, exceptions in full.</summary>
public sealed class LogLines<T> : ILogger<T>
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public string All => string.Join('\n', lines);

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{eventId.Id} {formatter(state, exception)} {exception}");
}
