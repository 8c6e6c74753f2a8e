using Azure.Data.Tables;
using Azure.Data.Tables.Sas;
using Azure.Storage.Queues;
using Microsoft.Extensions.Logging.Abstractions;
using WorkshopBot.Storage.Azure;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Storage.Tests.Azure;

/// <summary>That the emulator's clock moves, and what goes by it.</summary>
public sealed class AzuriteTests
{
    [AzuriteFact]
    public async Task When_its_clock_moves_hidden_messages_appear_signatures_expire_and_keys_still_open()
    {
        await using var azurite = await Azurite.Start();
        var queue = new QueueServiceClient(azurite.ConnectionString).GetQueueClient("messages");
        await queue.CreateAsync();
        await queue.SendMessageAsync("later", visibilityTimeout: TimeSpan.FromDays(6));
        var store = AzureStore.Open(new() { ConnectionString = azurite.ConnectionString }, TimeProvider.System, NullLogger.Instance);
        await store.Prepare(CancellationToken.None);
        var expires = TimeProvider.System.GetUtcNow().AddHours(1);
        var signed = AzureStore.Open(
            new()
            {
                TableEndpoint = new TableServiceClient(azurite.ConnectionString)
                    .GenerateSasUri(TableAccountSasPermissions.All, TableAccountSasResourceTypes.All, expires),
                QueueEndpoint = new($"{azurite.QueueEndpoint}?sig=unused"),
            },
            TimeProvider.System,
            NullLogger.Instance);
        Assert.Null(await signed.Tenants.Find("slack/T1", CancellationToken.None));
        Assert.Empty((await queue.ReceiveMessagesAsync()).Value);

        await azurite.MoveClock(TimeSpan.FromDays(6));

        Assert.Single((await queue.ReceiveMessagesAsync()).Value);
        Assert.Null(await store.Tenants.Find("slack/T1", CancellationToken.None));
        await Assert.ThrowsAsync<StoreFailedException>(() => signed.Tenants.Find("slack/T1", CancellationToken.None));

        await azurite.MoveClock(TimeSpan.FromDays(-300));
        await queue.SendMessageAsync("now");
        Assert.Equal("now", (await queue.ReceiveMessageAsync()).Value.MessageText);
    }
}
