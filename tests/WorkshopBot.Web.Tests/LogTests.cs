using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

public sealed class LogTests
{
    [Fact]
    public async Task No_log_names_a_link_a_person_or_what_they_wrote()
    {
        var log = new Written();
        string path;
        await using (var server = await RoomServer.Start(log: log))
        {
            using var ana = server.Browser();
            var room = await ana.Start("Annabella", "Velocipede");
            path = room.Path;
            await ana.Get("/r/CCCCCCCCCCCCCCCCCCCCCA");
            await ana.Post($"{path}/act", [new("a", "b")]);
            await ana.Press(await ana.Press(room, "Add or change mine"), "Save", ("frame/all/scenario", new string('y', 3_000)));
        }

        Assert.DoesNotContain(log.Lines, l => l.Contains(path["/r/".Length..]) || l.Contains("CCCCCCCC") || l.Contains("Annabella") || l.Contains("Velocipede") || l.Contains("yyyy"));
    }

    private sealed class Written : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
