using System.Text.Json;
using WorkshopBot.Testing;

namespace WorkshopBot.Web.Tests.Driving;

/// <summary>A page that listens.</summary>
public sealed class Listener : IDisposable
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(2);

    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;

    private readonly TestClock clock;

    private Listener(HttpResponseMessage response, StreamReader lines, TestClock clock) =>
        (this.response, this.lines, this.clock) = (response, lines, clock);

    public static async Task<Listener> Open(Browser browser, string room, TestClock clock)
    {
        var response = await browser.Http.GetAsync($"{room}/live", HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return new(response, new(await response.Content.ReadAsStreamAsync()), clock);
    }

    /// <summary>The next event with its name and data; comments and settings are passed over.</summary>
    public async Task<Heard> Next()
    {
        using var bound = new CancellationTokenSource(Bound);
        string name = "", data = "", id = "";
        while (await ReadLine(bound.Token) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
            if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line[6..];
            if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
            if (line.Length == 0 && data.Length > 0) return new(name, id, JsonDocument.Parse(data).RootElement);
        }

        throw new EndOfStreamException();
    }

    public async Task<Heard> Next(string name)
    {
        while (true)
        {
            var heard = await Next();
            if (heard.Name == name) return heard;
        }
    }

    /// <summary>Lets the server's clock run until something comes, with time in between to do what is due.</summary>
    private async Task<string?> ReadLine(CancellationToken bound)
    {
        var line = lines.ReadLineAsync(bound).AsTask();
        while (!line.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(50));
            await Task.WhenAny(line, Task.Delay(Breath, TimeProvider.System, CancellationToken.None));
        }

        return await line;
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }
}

/// <param name="Id">The commit.</param>
public sealed record Heard(string Name, string Id, JsonElement Data)
{
    public string? Html(string region) => Data.TryGetProperty(region, out var html) ? html.GetString() : null;
}
