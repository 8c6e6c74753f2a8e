using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Server.Hosting;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

public sealed class SealingTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-web-");

    private string Database => Path.Combine(folder.FullName, "workshops.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_keys_that_seal_cookies_lie_in_the_store_and_its_files_are_for_nobody_else()
    {
        await using var server = await RoomServer.Start(folder.FullName);
        using var ana = server.Browser();
        await ana.Start();

        Assert.NotEmpty(await Keys(server));
        Assert.False(Directory.Exists(Path.Combine(folder.FullName, "keys")));
        if (OperatingSystem.IsWindows()) return;
        Assert.All(
            folder.GetFiles("workshops*"),
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode));
    }

    [Fact]
    public async Task A_database_that_others_could_read_is_closed_to_them()
    {
        if (OperatingSystem.IsWindows()) return;

        await (await RoomServer.Start(folder.FullName)).DisposeAsync();
        File.SetUnixFileMode(Database, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        await using var server = await RoomServer.Start(folder.FullName);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Database));
    }

    [Fact]
    public async Task Keys_that_a_former_version_kept_in_a_folder_are_taken_over_and_people_stay_who_they_are()
    {
        var (path, cookie, keys) = await Room();
        var former = Directory.CreateDirectory(Path.Combine(folder.FullName, "keys"));
        foreach (var key in keys) await File.WriteAllTextAsync(Path.Combine(former.FullName, $"{key.Name}.xml"), key.Xml);
        DeleteKeys();

        await using var server = await RoomServer.Start(folder.FullName);
        using var again = server.Browser();
        again.SetCookie(cookie);

        Assert.Contains("You are here as Ana.", (await again.Get(path)).Text);
        Assert.Equal(keys, await Keys(server));
        Assert.False(Directory.Exists(former.FullName));
    }

    [Fact]
    public async Task With_a_certificate_nobody_reads_the_keys_out_of_the_store()
    {
        var certificate = Path.Combine(folder.FullName, "seal.pfx");
        await File.WriteAllBytesAsync(certificate, Made().Export(X509ContentType.Pfx, "password"));
        (string, string)[] settings = [("Sealing:Certificate", certificate), ("Sealing:CertificatePassword", "password")];

        string path;
        Cookie cookie;
        await using (var server = await RoomServer.Start(folder.FullName, settings: settings))
        {
            using var ana = server.Browser();
            path = (await ana.Start("Ana")).Path;
            cookie = ana.Cookies.Single(c => c.Path == "/r");
            Assert.All(await Keys(server), key => Assert.Contains("EncryptedData", key.Xml));
            Assert.All(await Keys(server), key => Assert.DoesNotContain("masterKey", key.Xml));
        }

        await using var after = await RoomServer.Start(folder.FullName, settings: settings);
        using var again = after.Browser();
        again.SetCookie(cookie);
        Assert.Contains("You are here as Ana.", (await again.Get(path)).Text);
    }

    [Fact]
    public async Task Keys_of_a_local_database_stay_where_they_are_when_the_store_is_an_account()
    {
        var former = Directory.CreateDirectory(Path.Combine(folder.FullName, "keys"));
        var key = Path.Combine(former.FullName, "key-local.xml");
        await File.WriteAllTextAsync(key, "<key/>");
        var account = new MemoryStore();

        await using var server = await RoomServer.Start(
            folder.FullName, store: account,
            settings: [("Storage:Provider", "Azure"), ("Storage:Azure:ConnectionString", "UseDevelopmentStorage=true")]);
        using var ana = server.Browser();
        await ana.Start();

        Assert.True(File.Exists(key));
        Assert.DoesNotContain(await account.SealingKeys.All(default), k => k.Name == "key-local");
        Assert.NotEmpty(await account.SealingKeys.All(default));
    }

    [Fact]
    public async Task A_store_that_hangs_holds_a_start_back_only_so_long()
    {
        var clock = new TestClock();
        var hanging = new FaultyStore(new MemoryStore(), _ => new TaskCompletionSource().Task, _ => Task.CompletedTask);
        var reading = Task.Run(() => new StoredKeys(hanging.SealingKeys, clock).GetAllElements());

        await clock.Sleeping().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(reading.IsCompleted);
        clock.Advance(StoredKeys.Patience);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private async Task<(string Path, Cookie Cookie, IReadOnlyList<SealingKey> Keys)> Room()
    {
        await using var server = await RoomServer.Start(folder.FullName);
        using var ana = server.Browser();
        var path = (await ana.Start("Ana")).Path;
        return (path, ana.Cookies.Single(c => c.Path == "/r"), await Keys(server));
    }

    private static Task<IReadOnlyList<SealingKey>> Keys(RoomServer server) =>
        server.Services.GetRequiredService<IStore>().SealingKeys.All(CancellationToken.None);

    private void DeleteKeys()
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM SealingKeys";
        command.ExecuteNonQuery();
    }

    private static X509Certificate2 Made()
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=seal", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    }
}
