using System.Security.Cryptography;
using System.Text;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Storage.Memory;
using WorkshopBot.Testing;

namespace WorkshopBot.Engine.Tests;

public sealed class InstallationsTests
{
    private const string Tokens = "xoxb-1234 xoxr-5678";

    private readonly MemoryStore store = new();
    private readonly TestClock clock = new();

    private Installations Installations => new(store, new Xor(), clock);

    [Fact]
    public async Task Tokens_come_back_and_the_store_never_sees_them()
    {
        await Installations.Save(new("slack/T1", new("tenant"), Tokens), default);

        Assert.Equal(Tokens, (await Installations.Find("slack/T1", default))!.Tokens);
        var stored = Encoding.UTF8.GetString((await store.Installations.Find("slack/T1", default))!.Tokens.Span);
        Assert.DoesNotContain("xoxb", stored);
    }

    [Fact]
    public async Task Of_two_who_rotate_a_token_one_is_told_to_read_the_others()
    {
        await Installations.Save(new("slack/T1", new("tenant"), Tokens), default);
        var (one, other) = (await Installations.Find("slack/T1", default), await Installations.Find("slack/T1", default));

        Assert.NotNull(await Installations.Save(one! with { Tokens = "first" }, default));
        Assert.Null(await Installations.Save(other! with { Tokens = "second" }, default));

        Assert.Equal("first", (await Installations.Find("slack/T1", default))!.Tokens);
    }

    [Fact]
    public async Task Who_takes_the_bot_away_takes_its_tokens_away()
    {
        await Installations.Save(new("slack/T1", new("tenant"), Tokens), default);

        for (var twice = 0; twice < 2; twice++) await Installations.Uninstall("slack/T1", default);

        var stored = await store.Installations.Find("slack/T1", default);
        Assert.True(stored!.Tokens.IsEmpty);
        Assert.Equal(clock.GetUtcNow(), stored.UninstalledAt);
        Assert.Null(await Installations.Find("slack/T1", default));
    }

    [Fact]
    public async Task Who_installs_the_bot_again_has_it_again()
    {
        await Installations.Save(new("slack/T1", new("tenant"), Tokens), default);
        await Installations.Uninstall("slack/T1", default);

        Assert.NotNull(await Installations.Save(new("slack/T1", new("tenant"), "new"), default));

        Assert.Equal("new", (await Installations.Find("slack/T1", default))!.Tokens);
    }

    [Fact]
    public void An_installation_does_not_say_its_tokens() =>
        Assert.DoesNotContain("xoxb", new Installed("slack/T1", new("tenant"), Tokens).ToString());

    /// <summary>Enough to tell sealed from plain.</summary>
    private sealed class Xor : ISeal
    {
        public byte[] Close(byte[] plain) => [.. plain.Select(b => (byte)(b ^ 0x5A))];

        public byte[] Open(byte[] closed) => closed.Length > 0 ? Close(closed) : throw new CryptographicException();
    }
}
