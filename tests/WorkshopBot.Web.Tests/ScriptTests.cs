using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using WorkshopBot.Cards;
using WorkshopBot.Testing.Node;
using WorkshopBot.Web.Pages;

namespace WorkshopBot.Web.Tests;

public sealed partial class ScriptTests
{
    private static readonly IReadOnlyList<Asset> Scripts =
        [.. Asset.Names.Where(n => n.EndsWith(".js", StringComparison.Ordinal)).Select(n => Asset.Find(n)!)];

    [NodeFact("src")]
    public async Task The_pages_scripts_can_be_read_and_find_what_they_import()
    {
        var folder = Directory.CreateTempSubdirectory("workshopbot-script-");
        foreach (var script in Scripts) await File.WriteAllBytesAsync(Path.Combine(folder.FullName, script.Name), script.Bytes);

        await NodeProcess.Run("Script/check.mjs", [.. Scripts.Select(s => Path.Combine(folder.FullName, s.Name))]);

        folder.Delete(recursive: true);
    }

    [Fact]
    public void The_scripts_know_every_sentence_that_they_say()
    {
        var known = JsonSerializer.Deserialize<Dictionary<string, string>>(ScriptWords.In(Phrases.For("en")))!.Keys;

        var said = Scripts
            .SelectMany(s => Word().Matches(Encoding.UTF8.GetString(s.Bytes)))
            .Select(m => m.Groups[1].Value + m.Groups[2].Value)
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(known.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("""\bwords(?:\.([a-z]+)|\["([a-z-]+)"\])""")]
    private static partial Regex Word();
}
