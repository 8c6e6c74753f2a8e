using System.IO.Compression;
using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Engine.Doors;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Server.Tests.Packaging;

public sealed class TeamsCommandTests : IDisposable
{
    private const string App = "01234567-89ab-cdef-0123-456789abcdef";
    private const string Host = "workshop.example.org";
    private const string Validator = "tests/WorkshopBot.Server.Tests/node_modules/@microsoft/app-manifest";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-");
    private readonly StringWriter said = new();
    private readonly StringWriter complained = new();

    private string Package => Path.Combine(folder.FullName, "app.zip");

    public void Dispose()
    {
        folder.Delete(recursive: true);
        said.Dispose();
        complained.Dispose();
    }

    [Fact]
    public async Task What_the_manifest_names_lies_beside_it()
    {
        var manifest = await Manifest();

        string?[] named =
        [
            "manifest.json", Text(manifest["icons"]!["color"]), Text(manifest["icons"]!["outline"]),
            .. manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(language => Text(language!["file"])),
        ];
        using var zip = ZipFile.OpenRead(Package);
        Assert.Equal(named, zip.Entries.Select(e => e.FullName));
        Assert.All(zip.Entries, e => Assert.True(e.Length > 0));
    }

    [Fact]
    public async Task App_and_host_stand_wherever_they_belong()
    {
        var manifest = await Manifest();

        Assert.Equal(App, Text(manifest["id"]));
        Assert.Equal(App, Text(manifest["bots"]![0]!["botId"]));
        Assert.Equal(App, Text(manifest["composeExtensions"]![0]!["botId"]));
        Assert.Equal($"https://{Host}/teams/tab/configure", Text(manifest["configurableTabs"]![0]!["configurationUrl"]));
        Assert.Equal(Host, Text(Assert.Single(manifest["validDomains"]!.AsArray())));
        Assert.Equal(App, Text(manifest["webApplicationInfo"]!["id"]));
        Assert.Equal($"api://{Host}/botid-{App}", Text(manifest["webApplicationInfo"]!["resource"]));
        Assert.DoesNotContain("HOST", manifest.ToJsonString());
        Assert.DoesNotContain("APP_ID", manifest.ToJsonString());
    }

    [Fact]
    public async Task The_version_is_the_program_s()
    {
        var version = typeof(CommandLine).Assembly.GetName().Version!;

        Assert.Equal($"{version.Major}.{version.Minor}.{version.Build}", Text((await Manifest())["version"]));
    }

    /// <summary>Sign-in on Android compares the host letter by letter.</summary>
    [Fact]
    public async Task Capitals_make_no_other_package()
    {
        var first = await Bytes("--app-id", App, "--host", Host);

        Assert.Equal(first, await Bytes("--app-id", App.ToUpperInvariant(), "--host", "Workshop.Example.ORG"));
    }

    [Fact]
    public async Task A_package_does_not_tell_when_it_was_made()
    {
        await Manifest();

        using var zip = ZipFile.OpenRead(Package);
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.All(zip.Entries, e => Assert.Equal(e.Length, e.CompressedLength));
    }

    [Fact]
    public async Task An_earlier_package_is_replaced()
    {
        await File.WriteAllBytesAsync(Package, new byte[1_000_000]);

        await Manifest();

        Assert.True(new FileInfo(Package).Length < 100_000);
    }

    [Fact]
    public async Task The_app_asks_for_no_permission()
    {
        var manifest = await Manifest();

        Assert.All(["permissions", "authorization", "devicePermissions"], name => Assert.False(manifest.ContainsKey(name), name));
    }

    [Fact]
    public async Task Every_command_is_a_word_that_the_help_explains()
    {
        var lists = (await Manifest())["bots"]![0]!["commandLists"]!.AsArray();

        HashSet<string> explained = [TypedWords.Help, .. Phrases.For("en")["teams.help"].Split(' ', ',', '.', ':', '\n')];
        var words = lists.SelectMany(list => list!["commands"]!.AsArray()).Select(command => Text(command!["title"])!).ToList();
        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.Contains(word, explained));
        Assert.Equal(["team", "groupChat", "personal"], lists.SelectMany(list => list!["scopes"]!.AsArray()).Select(Text));
    }

    /// <summary>But for the words themselves: they are typed, and the bot knows them in one language.</summary>
    [Theory]
    [InlineData("de.json")]
    [InlineData("ar.json")]
    public async Task Whatever_people_read_is_translated(string file)
    {
        var manifest = await Manifest();

        string[] read =
        [
            "name.short", "name.full", "description.short", "description.full",
            .. manifest["bots"]![0]!["commandLists"]!.AsArray().SelectMany((list, l) => list!["commands"]!.AsArray()
                .Select((_, c) => $"bots[0].commandLists[{l}].commands[{c}].description")),
            .. manifest["composeExtensions"]![0]!["commands"]!.AsArray()
                .SelectMany((_, c) => new[] { $"composeExtensions[0].commands[{c}].title", $"composeExtensions[0].commands[{c}].description" }),
        ];
        Assert.Equal(read, Json(file).Select(s => s.Key).Where(key => key != "$schema"));
    }

    [NodeFact(Validator)]
    public async Task Microsoft_s_schemas_find_nothing_wrong()
    {
        await Manifest();

        Assert.Equal("", await Problems());
    }

    [NodeFact(Validator)]
    public async Task Microsoft_s_schemas_are_not_always_content()
    {
        await Manifest();
        var unpacked = Unpack();
        await Spoil(Path.Combine(unpacked, "manifest.json"), "\"groupChat\"", "\"groupchat\"");
        await Spoil(Path.Combine(unpacked, "ar.json"), "commands[3]", "commands[12]");

        var problems = await Problems(unpacked);

        Assert.Contains("manifest.json: /bots/0/scopes/1", problems);
        Assert.Contains("ar.json: ", problems);
    }

    [Theory]
    [InlineData("--app-id", "--host", Host)]
    [InlineData("--app-id", "--app-id", "workshopbot", "--host", Host)]
    [InlineData("--app-id", "--app-id", "{" + App + "}", "--host", Host)]
    [InlineData("--app-id", "--app-id", "00000000-0000-0000-0000-000000000000", "--host", Host)]
    [InlineData("--host", "--app-id", App)]
    [InlineData("--host", "--app-id", App, "--host", "https://a.example")]
    [InlineData("--host", "--app-id", App, "--host", "a.example/path")]
    [InlineData("--host", "--app-id", App, "--host", "a b")]
    [InlineData("--host", "--app-id", App, "--host", "a.example\"")]
    [InlineData("--host", "--app-id", App, "--host", "")]
    public async Task What_cannot_be_is_told_and_nothing_is_written(string told, params string[] arguments)
    {
        Assert.Equal(2, await Run(arguments));

        Assert.Equal("", said.ToString());
        Assert.StartsWith(told, complained.ToString());
        Assert.False(File.Exists(Package));
    }

    [Fact]
    public async Task Where_nothing_can_be_written_that_is_told()
    {
        Directory.CreateDirectory(Package);

        Assert.Equal(1, await Run("--app-id", App, "--host", Host));
        Assert.StartsWith("The package cannot be written", complained.ToString());
    }

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static async Task Spoil(string file, string what, string by)
    {
        var text = await File.ReadAllTextAsync(file);
        Assert.Contains(what, text);
        await File.WriteAllTextAsync(file, text.Replace(what, by, StringComparison.Ordinal));
    }

    private async Task<JsonObject> Manifest()
    {
        await Bytes("--app-id", App, "--host", Host);
        return Json("manifest.json");
    }

    private JsonObject Json(string file)
    {
        using var zip = ZipFile.OpenRead(Package);
        using var content = zip.GetEntry(file)!.Open();
        return JsonNode.Parse(content)!.AsObject();
    }

    private async Task<byte[]> Bytes(params string[] arguments)
    {
        Assert.Equal(0, await Run(arguments));
        Assert.Equal("", complained.ToString());
        return await File.ReadAllBytesAsync(Package);
    }

    private string Unpack()
    {
        var unpacked = Path.Combine(folder.FullName, "app");
        ZipFile.ExtractToDirectory(Package, unpacked);
        return unpacked;
    }

    private Task<string> Problems() => Problems(Unpack());

    private static Task<string> Problems(string unpacked) =>
        NodeProcess.Run("Packaging/validate.mjs", Repository.At("tests/WorkshopBot.Server.Tests"), unpacked);

    private Task<int> Run(params string[] arguments) => CommandLine.Create().Parse(["package", "teams", .. arguments, "--out", Package])
        .InvokeAsync(new() { Output = said, Error = complained });
}
