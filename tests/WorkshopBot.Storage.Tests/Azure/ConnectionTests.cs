using Azure.Data.Tables;
using Azure.Data.Tables.Sas;
using Azure.Storage.Queues;
using Azure.Storage.Sas;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Storage.Tests.Azure;

public sealed class ConnectionTests
{
    private static CancellationToken None => CancellationToken.None;

    [AzuriteFact]
    public async Task A_shared_access_signature_is_enough_in_a_connection_string_and_in_endpoints()
    {
        var azurite = await Azurite.Shared;
        var (tables, queues) = Signed(azurite);
        AzureStoreOptions[] ways =
        [
            new() { TableEndpoint = tables, QueueEndpoint = queues, Prefix = AzureUnderTest.NewPrefix() },
            new()
            {
                ConnectionString =
                    $"TableEndpoint={azurite.TableEndpoint};QueueEndpoint={azurite.QueueEndpoint};SharedAccessSignature={Both(azurite)}",
                Prefix = AzureUnderTest.NewPrefix(),
            },
        ];

        foreach (var options in ways)
        {
            var store = Open(options);
            await store.Prepare(None);
            Assert.Equal(new("ours"), await store.Tenants.GetOrAdd("slack/T1", new("ours"), None));
        }
    }

    [AzuriteFact]
    public async Task A_signature_that_is_wrong_is_told_without_repeating_it()
    {
        var (tables, queues) = Signed(await Azurite.Shared);
        var store = Open(new() { TableEndpoint = Broken(tables), QueueEndpoint = Broken(queues) });

        var failure = await Assert.ThrowsAsync<StoreFailedException>(() => store.Tenants.Find("slack/T1", None));

        Assert.Contains("403", failure.Message);
        Assert.DoesNotContain("sig", failure.ToString());
    }

    [Fact]
    public void The_emulator_s_short_connection_string_and_entra_id_need_no_request_to_open()
    {
        Open(new() { ConnectionString = "UseDevelopmentStorage=true" });
        Open(new()
        {
            TableEndpoint = new("https://account.table.core.windows.net"),
            QueueEndpoint = new("https://account.queue.core.windows.net"),
        });
    }

    public static TheoryData<AzureStoreOptions> Wrong => new()
    {
        new AzureStoreOptions(),
        new AzureStoreOptions { TableEndpoint = new("https://a.table.core.windows.net") },
        new AzureStoreOptions
        {
            TableEndpoint = new("https://a.table.core.windows.net?sv=1&sig=s3cr3t"), QueueEndpoint = new("https://a.queue.core.windows.net"),
        },
        new AzureStoreOptions { ConnectionString = "s3cr3t" },
        new AzureStoreOptions { ConnectionString = "AccountName=a;AccountKey=s3cr3t" },
        new AzureStoreOptions { ConnectionString = "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=not base64 s3cr3t" },
        new AzureStoreOptions { ConnectionString = "UseDevelopmentStorage=true", Prefix = "with-hyphen" },
        new AzureStoreOptions { ConnectionString = "UseDevelopmentStorage=true", Prefix = "1st" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Options_that_cannot_be_used_are_told_without_repeating_them(AzureStoreOptions options)
    {
        var unusable = Assert.Throws<StoreUnusableException>(() => Open(options));

        Assert.DoesNotContain("s3cr3t", unusable.ToString());
    }

    private static AzureStore Open(AzureStoreOptions options) => AzureStore.Open(options, TimeProvider.System, NullLogger.Instance);

    private static (Uri Tables, Uri Queues) Signed(Azurite azurite)
    {
        var expires = TimeProvider.System.GetUtcNow().AddHours(1);
        var tables = new TableServiceClient(azurite.ConnectionString)
            .GenerateSasUri(TableAccountSasPermissions.All, TableAccountSasResourceTypes.All, expires);
        var queues = new QueueServiceClient(azurite.ConnectionString)
            .GenerateAccountSasUri(AccountSasPermissions.All, expires, AccountSasResourceTypes.All);
        return (tables, queues);
    }

    /// <summary>One signature for both services, as the portal makes it.</summary>
    private static string Both(Azurite azurite)
    {
        var client = new QueueServiceClient(azurite.ConnectionString);
        var builder = new AccountSasBuilder(
            AccountSasPermissions.All, TimeProvider.System.GetUtcNow().AddHours(1), AccountSasServices.All, AccountSasResourceTypes.All);
        return client.GenerateAccountSasUri(builder).Query.TrimStart('?');
    }

    private static Uri Broken(Uri signed) => new(signed.AbsoluteUri.Replace("sig=", "sig=AAAA"));
}
