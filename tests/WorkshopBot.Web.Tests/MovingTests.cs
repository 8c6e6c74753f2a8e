using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using WorkshopBot.Engine;
using WorkshopBot.Server;
using WorkshopBot.Testing.Node;
using WorkshopBot.Web.Tests.Driving;

namespace WorkshopBot.Web.Tests;

/// <summary>A workshop that is moved between stores while an anonymous step of it is open.</summary>
public sealed class MovingTests : IDisposable
{
    private const string Account = "WORKSHOPBOT_TEST_ACCOUNT";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-moving-");

    private string Before => Path.Combine(folder.FullName, "before");

    private string After => Path.Combine(folder.FullName, "after");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Account, null);
        folder.Delete(recursive: true);
    }

    [AzuriteFact]
    public async Task From_SQLite_to_Azure_and_back_everybody_goes_on_where_they_were()
    {
        await using var azurite = await Azurite.Start();
        Environment.SetEnvironmentVariable(Account, azurite.ConnectionString);

        string path;
        Cookie cookie;
        await using (var server = await RoomServer.Start(Before))
        {
            using var ana = server.Browser();
            var room = await ana.Start("Ana");
            while (!room.Region("step").Contains("Pain points", StringComparison.Ordinal)) room = await Next(ana, room);
            await Answer(ana, room, "Nobody calls back");
            await server.Services.GetRequiredService<Installations>().Save(new("slack/T1", new("acme"), "xoxb-token"), default);
            (path, cookie) = (room.Path, ana.Cookies.Single(c => c.Path == "/r"));
        }

        await Copy($"sqlite:{Before}", $"azure:{Account}");
        await using (var server = await RoomServer.Start(
            settings: [("Storage:Provider", "Azure"), ("Storage:Azure:ConnectionString", azurite.ConnectionString)]))
        {
            await GoesOn(server, path, cookie, saidBefore: "Nobody calls back", now: "Nobody calls back in time");
        }

        await Copy($"azure:{Account}", $"sqlite:{After}");
        await using (var server = await RoomServer.Start(After))
        {
            await GoesOn(server, path, cookie, saidBefore: "Nobody calls back in time", now: "The hotline is closed");
        }
    }

    /// <summary>The cookie is good, the token opens, and what was said without a name is still found by who said it.</summary>
    private static async Task GoesOn(RoomServer server, string path, Cookie cookie, string saidBefore, string now)
    {
        using var ana = server.Browser();
        ana.SetCookie(cookie);
        var room = await ana.Get(path);
        Assert.Contains("You are here as Ana.", room.Text);
        Assert.Equal("xoxb-token", (await server.Services.GetRequiredService<Installations>().Find("slack/T1", default))?.Tokens);

        var form = await ana.Press(room, "Add or change mine");
        var input = form.Document.QuerySelectorAll("textarea, input").Single(e => (e.TextContent is { Length: > 0 } text ? text : e.GetAttribute("value")) == saidBefore);
        var saved = await ana.Press(form, "Save", (input.GetAttribute("name")!, now));
        Assert.Contains("Saved", saved.Say);
    }

    private static async Task Copy(string from, string to)
    {
        var (say, complain) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Create().Parse(["storage", "copy", "--from", from, "--to", to])
            .InvokeAsync(new() { Output = say, Error = complain });
        Assert.True(code == 0, $"{complain}\n{say}");
        Assert.Contains("Both stores are the same.", say.ToString());
    }

    private static async Task Answer(Browser browser, Page page, string text) =>
        await browser.Press(await browser.Press(page, "Add or change mine"), "Save", ("pain-point/1/text", text));

    private static Task<Page> Next(Browser browser, Page page)
    {
        var next = page.Document.QuerySelectorAll("button").Cast<IHtmlButtonElement>().First(b => b.Value.Contains("\"verb\":\"next\"", StringComparison.Ordinal));
        return browser.Post(next.Form!.GetAttribute("action")!, Form.FieldsOf(next));
    }
}
