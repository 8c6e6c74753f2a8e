using System.Text.Json.Nodes;
using WorkshopBot.Cards.Templates;
using WorkshopBot.Testing;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Cards.Tests.Templates;

/// <summary>Our cards with their samples, <c>cards/&lt;name&gt;.sample.json</c>: an array is several samples.</summary>
public sealed class CardSampleTests : IDisposable
{
    private const string Suffix = ".sample.json";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workshopbot-samples-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Every_card_can_be_read() =>
        Assert.Equal(Templates().Select(f => Path.GetFileNameWithoutExtension(f)), CardLibrary.Embedded.Names);

    [Fact]
    public void Every_sample_belongs_to_a_card() =>
        Assert.All(Samples(), s => Assert.NotNull(CardLibrary.Embedded.Find(s.Name)));

    [NodeFact(Official.Packages)]
    public async Task Every_sample_expands_as_the_official_packages_expand_it_and_so_do_cards_without_data()
    {
        var bare = CardLibrary.Embedded.Names.Select(name => (Name: name, Number: 0, Data: (JsonNode?)new JsonObject()));
        var files = Samples().Concat(bare).Select(sample => Write($"{sample.Name}-{sample.Number}.json", new JsonObject
        {
            ["data"] = sample.Data?.DeepClone(),
            ["host"] = Phrases.For("en").Host.DeepClone(),
            ["templates"] = new JsonArray(JsonNode.Parse(File.ReadAllText(Repository.At($"cards/{sample.Name}.json")))),
        })).ToList();

        var differences = await Official.Differences(files);

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [NodeFact(Official.Packages)]
    public async Task The_official_renderer_has_nothing_to_complain_about()
    {
        var samples = Samples().ToList();
        var cards = samples.Select(s => CardLibrary.Embedded[s.Name].Expand(s.Data, Phrases.For("en").Host)).ToArray();

        var complaints = await Official.Complaints(Write("cards.json", new JsonArray(cards)));

        Assert.Equal(samples.Count, complaints.Count);
        var wrong = samples.Zip(complaints, (s, complaint) => $"{s.Name} {s.Number}: {complaint}").Where(line => !line.EndsWith(": ", StringComparison.Ordinal));
        Assert.Equal("", string.Join('\n', wrong));
    }

    private static IEnumerable<string> Templates() => Directory.GetFiles(Repository.At("cards"), "*.json")
        .Where(f => !f.EndsWith(Suffix, StringComparison.Ordinal))
        .OrderBy(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal);

    private static IEnumerable<(string Name, int Number, JsonNode? Data)> Samples() =>
        from file in Directory.GetFiles(Repository.At("cards"), $"*{Suffix}").Order(StringComparer.Ordinal)
        let content = JsonNode.Parse(File.ReadAllText(file))
        from sample in (content as JsonArray ?? new JsonArray(content)).Select((data, i) => (Data: data, Number: i + 1))
        select (Path.GetFileName(file)[..^Suffix.Length], sample.Number, sample.Data);

    private string Write(string name, JsonNode content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content.ToJsonString());
        return path;
    }
}
