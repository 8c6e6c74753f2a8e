using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using WorkshopBot.Hammer.Servers;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Process.Tests;

/// <summary>Servers that are asked to end, as whoever runs containers does it.</summary>
public sealed class TerminationTests : IDisposable
{
    private const int People = 6;

    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-term-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task On_SQLite_a_server_ends_at_once_and_well_while_people_write_and_listen()
    {
        await using var shelf = new SqliteShelf(folder.FullName);
        await EndsWell(shelf);
    }

    [AzuriteFact]
    public async Task On_Azure_storage_a_server_ends_at_once_and_well_while_people_write_and_listen()
    {
        await using var shelf = await AzuriteShelf.Start(folder.FullName);
        await EndsWell(shelf);
    }

    [Fact]
    public async Task Told_to_log_JSON_a_server_writes_nothing_else()
    {
        await using var shelf = new SqliteShelf(folder.FullName);
        await using var server = await ServerProcess.Start(shelf, "--Logging:Format", "json").WaitAsync(Bound);
        Assert.Equal(0, await server.Terminate());

        var lines = server.Log.Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.EndsWith("+00:00", line.GetProperty("Timestamp").GetString()));
    }

    [Fact]
    public async Task The_check_that_the_image_brings_finds_a_server_healthy_and_none_not()
    {
        var check = Regex.Match(File.ReadAllText(Repository.At("manifests/container/Dockerfile")), @"HEALTHCHECK .*\\\s+CMD (\[.+\])").Groups[1].Value;
        await using var shelf = new SqliteShelf(folder.FullName);
        await using var server = await ServerProcess.Start(shelf).WaitAsync(Bound);
        var command = JsonSerializer.Deserialize<string[]>(check.Replace("/8080", $"/{server.Address.Port}"))!;

        Assert.Equal(0, await Run(command));
        await server.Terminate();
        Assert.NotEqual(0, await Run(command));
    }

    private static async Task EndsWell(Shelf shelf)
    {
        await using var killing = await ServerKilling.Start(shelf, instances: 2, seed: 7, People).WaitAsync(Bound);
        var server = killing.Servers[0];
        await killing.OrCrowdFails(killing.Journal.Acked(50)).WaitAsync(Bound);
        var stream = await killing.Listen(server).WaitAsync(Bound);
        Assert.False(stream.IsCompleted);

        Assert.Equal(0, await server.Terminate());
        await Task.WhenAny(stream).WaitAsync(Bound);

        await server.Restart();
        await killing.OrCrowdFails(killing.Journal.Acked(killing.Journal.Acks + 50)).WaitAsync(Bound);
        var verdict = await killing.Finish().WaitAsync(Bound);
        Assert.Empty(verdict.Problems);
        Assert.Equal(0, verdict.Unanswered);
    }

    private static async Task<int> Run(string[] command)
    {
        using var bound = new CancellationTokenSource(Bound);
        using var process = System.Diagnostics.Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(bound.Token);
        return process.ExitCode;
    }
}
