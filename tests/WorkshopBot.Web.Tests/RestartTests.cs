using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

public sealed class RestartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-web-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task People_are_who_they_were_after_a_restart()
    {
        string path;
        System.Net.Cookie cookie;
        await using (var before = await RoomServer.Start(folder.FullName))
        {
            using var ana = before.Browser();
            path = (await ana.Start("Ana", "Buying a bike")).Path;
            cookie = ana.Cookies.Single(c => c.Path == "/r");
        }

        await using var after = await RoomServer.Start(folder.FullName);
        using var again = after.Browser();
        again.SetCookie(cookie);
        var room = await again.Get(path);

        Assert.True(room.IsRoom);
        Assert.Contains("You are here as Ana.", room.Text);
        Assert.NotEmpty(room.Region("cockpit"));
    }

    [Fact]
    public async Task The_store_holds_no_link()
    {
        string path;
        await using (var server = await RoomServer.Start(folder.FullName))
        {
            using var ana = server.Browser();
            var room = await ana.Start();
            path = room.Path;
            await ana.Get(room.PeopleLink);
        }

        var secret = System.Text.Encoding.UTF8.GetBytes(path["/r/".Length..]);
        foreach (var file in folder.GetFiles("workshops.db*"))
        {
            Assert.Equal(-1, (await File.ReadAllBytesAsync(file.FullName)).AsSpan().IndexOf(secret));
        }
    }
}
