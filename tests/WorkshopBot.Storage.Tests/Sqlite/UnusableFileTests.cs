using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using WorkshopBot.Storage.Sqlite;

namespace WorkshopBot.Storage.Tests.Sqlite;

public sealed class UnusableFileTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();

    private string DatabasePath => folder.File("store.db");

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        folder.Delete();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_missing_folder_is_made()
    {
        await using var store = SqliteStore.Open(folder.File("a/b/store.db"));

        Assert.True(File.Exists(folder.File("a/b/store.db")));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_database()
    {
        await File.WriteAllBytesAsync(DatabasePath, []);

        await using var store = SqliteStore.Open(DatabasePath);

        Assert.Null(await store.Tenants.Find("slack/T1", CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await File.WriteAllTextAsync(DatabasePath, "Dear diary, today we drew a map.");

        Refuses("is not an SQLite database");
    }

    [Fact]
    public void Another_programs_database_is_refused()
    {
        using (var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE Recipes (Name TEXT)";
            command.ExecuteNonQuery();
        }

        Refuses("of another program");
    }

    [Fact]
    public async Task A_newer_database_is_refused()
    {
        await Make();
        Change(bytes => BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(60), Schema.Version + 1));

        Refuses("newer WorkshopBot");
    }

    [Fact]
    public async Task A_database_that_does_not_say_its_version_is_refused()
    {
        await Make();
        Change(bytes => BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(60), 0));

        Refuses("is damaged");
    }

    [Fact]
    public async Task A_database_whose_end_is_missing_is_refused()
    {
        await Make();
        await File.WriteAllBytesAsync(DatabasePath, (await File.ReadAllBytesAsync(DatabasePath))[..^5_000]);

        Refuses("is damaged");
    }

    [Theory]
    [InlineData(50)]
    [InlineData(99)]
    public async Task A_database_of_a_few_bytes_is_refused(int length)
    {
        await Make();
        await File.WriteAllBytesAsync(DatabasePath, (await File.ReadAllBytesAsync(DatabasePath))[..length]);

        Refuses("is damaged");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(4096)]
    [InlineData(40_960)]
    public async Task A_database_that_was_overwritten_in_places_is_refused(int at)
    {
        await Make();
        Change(bytes => new Random(at).NextBytes(bytes.AsSpan(at, 3_000)));

        Refuses("is damaged");
    }

    [Fact]
    public void A_folder_in_the_files_place_is_refused()
    {
        Directory.CreateDirectory(DatabasePath);

        var refused = Assert.Throws<StoreUnusableException>(() => SqliteStore.Open(DatabasePath));
        Assert.Contains("Storage:Sqlite:Path", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_folders_place_is_refused()
    {
        await File.WriteAllTextAsync(folder.File("file"), "");

        Assert.Throws<StoreUnusableException>(() => SqliteStore.Open(folder.File("file/store.db")));
    }

    private async Task Make()
    {
        await using var store = SqliteStore.Open(DatabasePath);
        for (var n = 1; n <= 30; n++)
        {
            await store.Events.Append(
                new(new("tenant"), "workshop"), new(n, Guid.NewGuid(), new byte[3_000]), CancellationToken.None);
        }
    }

    private void Change(Action<byte[]> change)
    {
        var bytes = File.ReadAllBytes(DatabasePath);
        change(bytes);
        File.WriteAllBytes(DatabasePath, bytes);
    }

    private void Refuses(string because)
    {
        var before = File.ReadAllBytes(DatabasePath);

        var refused = Assert.Throws<StoreUnusableException>(() => SqliteStore.Open(DatabasePath));

        Assert.Contains(DatabasePath, refused.Message, StringComparison.Ordinal);
        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(DatabasePath));
        Assert.Equal([DatabasePath], Directory.GetFiles(folder.Path));
    }
}
