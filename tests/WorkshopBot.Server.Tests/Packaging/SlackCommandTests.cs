using WorkshopBot.Slack.Installing;

namespace WorkshopBot.Server.Tests.Packaging;

public sealed class SlackCommandTests : IDisposable
{
    private readonly StringWriter said = new();
    private readonly StringWriter complained = new();

    public void Dispose()
    {
        said.Dispose();
        complained.Dispose();
    }

    [Fact]
    public async Task All_addresses_are_those_of_the_host()
    {
        Assert.Equal(0, await Run("--host", "workshop.example.org"));

        var addresses = Lines.Where(l => l.Contains("https://workshop.example.org/", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, addresses.Count);
        Assert.DoesNotContain("HOST/", said.ToString());
    }

    [Fact]
    public async Task By_Socket_Mode_nothing_has_an_address_and_tokens_do_not_rotate()
    {
        Assert.Equal(0, await Run("--socket-mode"));

        Assert.DoesNotContain("https://", said.ToString());
        Assert.Contains("  socket_mode_enabled: true", Lines);
        Assert.Contains("  token_rotation_enabled: false", Lines);
        Assert.Contains("    - command: /journey", Lines);
    }

    [Fact]
    public async Task The_scopes_are_those_that_the_bot_asks_for_when_it_is_installed()
    {
        await Run("--host", "workshop.example.org");

        var scopes = Lines.SkipWhile(l => l != "    bot:").Skip(1).TakeWhile(l => l.StartsWith("      ", StringComparison.Ordinal))
            .Where(l => l.StartsWith("      - ", StringComparison.Ordinal)).Select(l => l[8..]);
        Assert.Equal(Scopes.Bot, scopes);
    }

    [Theory]
    [InlineData]
    [InlineData("--host", "a.example", "--socket-mode")]
    [InlineData("--host", "https://a.example")]
    [InlineData("--host", "a.example/path")]
    [InlineData("--host", "a b")]
    [InlineData("--host", "")]
    public async Task What_cannot_be_is_told(params string[] arguments)
    {
        Assert.Equal(2, await Run(arguments));

        Assert.Equal("", said.ToString());
        Assert.Contains("--host", complained.ToString());
    }

    private string[] Lines => said.ToString().Split('\n');

    private Task<int> Run(params string[] arguments) => CommandLine.Create().Parse(["package", "slack", .. arguments])
        .InvokeAsync(new() { Output = said, Error = complained });
}
