using Microsoft.Extensions.Configuration;
using WorkshopBot.Server.Hosting;
using WorkshopBot.Server.Operating;

namespace WorkshopBot.Server.Tests.Operating;

public sealed class StoreSpecTests
{
    private static readonly IConfiguration Nothing = new ConfigurationBuilder().Build();

    [Fact]
    public void A_folder_wins_over_what_the_settings_say()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>("Storage:Provider", "Memory")]).Build();

        var settings = StoreSpec.Read("sqlite:/data/shop", configuration);

        Assert.Equal((StorageProvider.Sqlite, Path.GetFullPath("/data/shop")), (settings.Storage.Provider, settings.Storage.SqlitePath));
    }

    [Theory]
    [InlineData("sqlite:")]
    [InlineData("postgres:x")]
    [InlineData("workshops.db")]
    public void What_is_no_store_is_said(string spec) =>
        Assert.StartsWith(
            "A store is sqlite:FOLDER", Assert.Throws<OperatorException>(() => StoreSpec.Read(spec, Nothing)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_connection_string_on_the_command_line_is_refused_and_not_repeated()
    {
        var refused = Assert.Throws<OperatorException>(() => StoreSpec.Read("azure:AccountName=a;AccountKey=c2VjcmV0", Nothing));

        Assert.Contains("environment variable", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_that_is_missing_is_named() =>
        Assert.Contains(
            "WORKSHOPBOT_NOWHERE",
            Assert.Throws<OperatorException>(() => StoreSpec.Read("azure:WORKSHOPBOT_NOWHERE", Nothing)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_database_that_is_missing_is_not_made_by_looking_at_it()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"workshopbot-nowhere-{Guid.NewGuid():n}");

        var refused = await Assert.ThrowsAsync<OperatorException>(() => OpenStore.Of(StoreSpec.Read($"sqlite:{folder}", Nothing), create: false, default));

        Assert.Contains(folder, refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }
}
