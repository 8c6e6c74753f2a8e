using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Domain;
using WorkshopBot.Domain.Maps;
using WorkshopBot.Domain.Steps;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Maps.Exports;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Storage.Sqlite;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Engine.Tests;

/// <summary>
/// After anonymous rounds everything that is kept is searched: who has answered stood where it should, and no key, time or order joins a
/// person to an answer.
/// </summary>
public sealed class AnonymousRoundsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-rounds-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Nothing_in_the_log_joins_a_person_to_an_answer()
    {
        var store = new MemoryStore();
        await using var rounds = new AnonymousRounds(store);

        await rounds.Play();

        await AssertApart(rounds, store);
    }

    [Fact]
    public async Task Nothing_in_a_database_file_joins_a_person_to_an_answer()
    {
        var path = Path.Combine(folder.FullName, "rounds.db");
        await using var store = SqliteStore.Open(path);
        await using var rounds = new AnonymousRounds(store);

        await rounds.Play();

        await AssertApart(rounds, store);
        await rounds.DisposeAsync();
        await store.DisposeAsync();
        AssertRows(rounds, Rows(path));
        var bytes = Directory.GetFiles(folder.FullName).SelectMany(File.ReadAllBytes).ToArray();
        Assert.All(rounds.Keys, key => Assert.Equal(-1, bytes.AsSpan().IndexOf(key)));

        // In a page rows lie in the order in which they came.
        AssertNoOrder(rounds, AnonymousRounds.Mentioned(Encoding.Latin1.GetString(bytes)));
    }

    [AzuriteFact]
    public async Task Nothing_in_tables_joins_a_person_to_an_answer()
    {
        var options = new AzureStoreOptions { ConnectionString = (await Azurite.Shared).ConnectionString, Prefix = $"r{Guid.NewGuid():N}"[..13] };
        var store = AzureStore.Open(options, TimeProvider.System, NullLogger.Instance);
        await store.Prepare(default);
        await using var rounds = new AnonymousRounds(store);

        await rounds.Play();

        await AssertApart(rounds, store);
        await rounds.DisposeAsync();
        var client = new TableServiceClient(options.ConnectionString);
        var rows = new List<TableEntity>();
        await foreach (var table in client.QueryAsync())
        {
            if (!table.Name.StartsWith(options.Prefix, StringComparison.Ordinal)) continue;
            await foreach (var row in client.GetTableClient(table.Name).QueryAsync<TableEntity>()) rows.Add(row);
        }

        AssertRows(rounds, [.. rows.Select(Text)]);

        // Azure notes when it wrote a row.
        AssertNoOrder(rounds, AnonymousRounds.Mentioned(string.Join('\n', rows.OrderBy(r => r.Timestamp).Select(Text))));
    }

    private static async Task AssertApart(AnonymousRounds rounds, IStore store)
    {
        var commits = await rounds.Commits();
        AssertRows(rounds, commits);
        AssertNoOrder(rounds, AnonymousRounds.Mentioned(string.Join('\n', commits)));
        foreach (var (said, before) in commits.Skip(1).Zip(commits).Where(pair => IsAnonymous(pair.First)))
            Assert.Equal(At(before), At(said));

        // Who came by answering is in the log with all the others who did.
        var comings = commits.Select(c => AnonymousRounds.People.Where(who => c.Contains($"\"joined/1\",\"participant\":\"{who}\"", StringComparison.Ordinal)).ToList())
            .Where(c => c.Count > 0).ToList();
        Assert.Equal([24, 12], comings.Select(c => c.Count));

        // A number is left of who has answered, and their words are on the map.
        var w = await rounds.Look();
        Assert.Equal(24, w.Steps[1].Progress.People);
        Assert.Equal((36, 36), (w.Steps[2].Past[0].People, w.Steps[2].Progress.People));
        Assert.Equal(24, w.Steps[2].Progress.PeopleNow);
        var words = rounds.Answers.Select(a => a.Words).OfType<string>().Order().ToList();
        Assert.Equal(words, w.Steps[2].Elements.Select(e => w.Elements[e].Payload.Word("text")!).Order());

        Assert.DoesNotContain("WwWords", rounds.Logged, StringComparison.Ordinal);
        Assert.All(AnonymousRounds.People, who => AssertUnnamed(who, rounds.Logged));
        AssertExports(w);
        foreach (var who in AnonymousRounds.People)
        {
            var export = await new Exporting(store, StepCatalog.Standard).Person(rounds.Meeting.Id.Tenant, AnonymousRounds.IdentityOf(who), default);
            Assert.DoesNotContain("WwWords", JsonSerializer.Serialize(export), StringComparison.Ordinal);
            var here = Assert.Single(export.Workshops);
            Assert.Equal(["emotions", "pain-points"], here.AnonymousSteps.AsEnumerable());
            Assert.Empty(here.Answered);
            Assert.Empty(here.Contributions);
        }
    }

    /// <summary>No record holds words together with a person, or a moment at which anybody answered.</summary>
    private static void AssertRows(AnonymousRounds rounds, IReadOnlyCollection<string> records)
    {
        foreach (var record in records.Where(r => r.Contains("WwWords", StringComparison.Ordinal)))
            Assert.All(AnonymousRounds.People, who => AssertUnnamed(who, record));

        var all = string.Join('\n', records);
        Assert.All(rounds.Answers.SelectMany(a => AnonymousRounds.Written(a.At)), at => Assert.DoesNotContain(at, all, StringComparison.Ordinal));
        Assert.All(rounds.Keys, key => Assert.DoesNotContain(Convert.ToBase64String(key), all, StringComparison.Ordinal));
    }

    /// <summary>In whatever order people stand, it is not that of the answers. By chance more than four in five pairs agree once in 50,000 times.</summary>
    private static void AssertNoOrder(AnonymousRounds rounds, List<ParticipantId> people)
    {
        foreach (var round in rounds.Answers.GroupBy(a => a.Round))
            Assert.InRange(Concordance.Of([.. round.Select(a => a.Who)], people), 0.2, 0.8);
    }

    private static void AssertExports(Workshop.Running w)
    {
        var map = MapProjection.Draw(w, who => who == Testing.Session.Ana ? "Ana" : AnonymousRounds.NameOf(who));
        foreach (var format in MapExports.All.Where(e => !e.IsPainted))
        {
            using var file = new MemoryStream();
            format.Write(map, file, new ExportNotes());
            var text = Unpacked(file);
            Assert.All(AnonymousRounds.People, who => AssertUnnamed(who, text));
        }
    }

    private static string Unpacked(MemoryStream file)
    {
        if (!file.ToArray().AsSpan().StartsWith("PK"u8)) return Encoding.UTF8.GetString(file.ToArray());

        using var zip = new ZipArchive(file);
        return string.Concat(zip.Entries.Select(e =>
        {
            using var entry = new StreamReader(e.Open());
            return entry.ReadToEnd();
        }));
    }

    private static void AssertUnnamed(ParticipantId who, string text)
    {
        Assert.DoesNotContain(who.Value, text, StringComparison.Ordinal);
        Assert.DoesNotContain(AnonymousRounds.NameOf(who), text, StringComparison.Ordinal);
        Assert.DoesNotContain(AnonymousRounds.IdentityOf(who).Id, text, StringComparison.Ordinal);
    }

    private static bool IsAnonymous(string commit) =>
        commit.Contains("WwWords", StringComparison.Ordinal) || commit.Contains("\"kind\":\"rating\"", StringComparison.Ordinal);

    private static DateTimeOffset At(string commit) => JsonDocument.Parse(commit).RootElement.GetProperty("at").GetDateTimeOffset();

    private static List<string> Rows(string path)
    {
        using var file = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        file.Open();
        return [.. Query(file, "SELECT name FROM sqlite_master WHERE type = 'table'").SelectMany(table => Query(file, $"SELECT * FROM {table}"))];
    }

    private static List<string> Query(SqliteConnection file, string sql)
    {
        using var command = file.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('\t', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        return rows;
    }

    private static string Text(TableEntity row) => string.Join('\t', row.Where(p => p.Key is not ("Timestamp" or "odata.etag")).Select(p => Text(p.Value)));

    private static string Text(object value) => value switch
    {
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        BinaryData bytes => bytes.ToString(),
        _ => $"{value}",
    };
}
