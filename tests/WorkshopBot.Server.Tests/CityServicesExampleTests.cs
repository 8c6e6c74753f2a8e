using System.Text;
using WorkshopBot.Testing.Examples;

namespace WorkshopBot.Server.Tests;

public class CityServicesExampleTests
{
    [Fact]
    public void The_committed_file_is_what_its_seed_gives()
    {
        var written = Encoding.UTF8.GetBytes(CityServicesExample.Write(CityServicesExample.CommittedSeed));

        var committed = File.ReadAllBytes(Path.Combine(RepositoryRoot(), "tests", "data", "city-services-300.json"));

        Assert.True(
            written.AsSpan().SequenceEqual(committed),
            "tests/data/city-services-300.json is not what the generator writes.");
    }

    [Fact]
    public void Another_seed_gives_another_workshop() =>
        Assert.NotEqual(CityServicesExample.Write(1), CityServicesExample.Write(2));

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "WorkshopBot.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No WorkshopBot.sln above {AppContext.BaseDirectory}.");
    }
}
