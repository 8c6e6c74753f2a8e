using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Storage.Tests.Contracts;

public abstract class SealingKeysContract(IStoreUnderTest underTest) : StoreContract(underTest)
{
    [Fact]
    public async Task Keys_are_kept_whole()
    {
        Assert.Empty(await Store.SealingKeys.All(None));
        SealingKey[] keys = [new("key-1.a", $"<key>{new string('ä', 29_980)}</key>"), new("key-2", "<key a=\"1\">\n</key>")];

        foreach (var key in keys) await Store.SealingKeys.Add(key, None);

        Assert.Equal(keys, (await Store.SealingKeys.All(None)).OrderBy(k => k.Name, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_name_that_is_taken_keeps_its_key()
    {
        await Store.SealingKeys.Add(new("key-1", "<first/>"), None);

        await Store.SealingKeys.Add(new("key-1", "<second/>"), None);

        Assert.Equal([new("key-1", "<first/>")], await Store.SealingKeys.All(None));
    }

    [Fact]
    public async Task Instances_that_add_keys_at_once_lose_none()
    {
        await Race(16, async racer =>
        {
            await Store.SealingKeys.Add(new($"key-{racer % 8}", "<key/>"), None);
            return true;
        });

        Assert.Equal(8, (await Store.SealingKeys.All(None)).Select(k => k.Name).Distinct().Count());
        Assert.Equal(8, (await Store.SealingKeys.All(None)).Count);
    }
}
