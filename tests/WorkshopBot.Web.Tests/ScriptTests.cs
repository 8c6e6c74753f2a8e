using System.Text.RegularExpressions;
using WorkshopBot.Cards;
using WorkshopBot.Testing.Node;
using WorkshopBot.Web.Pages;

namespace WorkshopBot.Web.Tests;

public sealed partial class ScriptTests
{
    private static readonly string[] Scripts = ["room.js", "start.js"];

    [NodeFact("src")]
    public async Task The_pages_scripts_can_be_read()
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-script-");
        var files = new List<string>();
        foreach (var script in Scripts)
        {
            files.Add(Path.Combine(folder.FullName, Path.ChangeExtension(script, ".mjs")));
            await File.WriteAllBytesAsync(files[^1], Asset.Find(script)!.Bytes);
        }

        await NodeProcess.Run("Script/check.mjs", [.. files]);

        folder.Delete(recursive: true);
    }

    [Fact]
    public void The_script_knows_every_sentence_that_it_says()
    {
        var script = System.Text.Encoding.UTF8.GetString(Asset.Find("room.js")!.Bytes);
        var known = ScriptWords.In(Phrases.For("en"));

        var said = Word().Matches(script).Select(m => m.Groups[1].Value + m.Groups[2].Value).Distinct().ToList();

        Assert.NotEmpty(said);
        Assert.All(said, word => Assert.Contains($"\"{word}\":", known));
    }

    [GeneratedRegex("""\bwords(?:\.([a-z]+)|\["([a-z-]+)"\])""")]
    private static partial Regex Word();
}
