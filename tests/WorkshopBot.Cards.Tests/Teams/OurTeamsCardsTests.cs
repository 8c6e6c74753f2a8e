using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.Teams;
using WorkshopBot.Cards.Templates;
using WorkshopBot.Cards.Tests.BlockKit;
using WorkshopBot.Cards.Tests.Templates;
using WorkshopBot.Testing.Node;

namespace WorkshopBot.Cards.Tests.Teams;

/// <summary>All our cards with their samples, wherever in Teams they can stand.</summary>
public sealed class OurTeamsCardsTests
{
    private const int MostCharacters = 40_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Languages => [.. PhraseFile.All.Select(f => f.Language)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_card_is_small_enough_for_a_message(string language) => Assert.All(
        Drawn(language), c => Assert.True(c.Card.ToJsonString(Plain).Length < MostCharacters, $"{c.Name}: {c.Card.ToJsonString(Plain).Length}"));

    [Fact]
    public void Dialogs_have_no_action_that_they_do_not_know() => Assert.All(
        Drawn("en").Where(c => c.Surface == TeamsSurface.Dialog),
        c => Assert.DoesNotContain(Objects(c.Card), o => Type(o) == "Action.Execute"));

    [Fact]
    public void Every_Execute_has_what_older_clients_know() => Assert.All(
        Drawn("en").SelectMany(c => Objects(c.Card)).Where(o => Type(o) == "Action.Execute" && o.Parent is JsonArray),
        o => Assert.NotNull(o["fallback"]));

    /// <summary>Several choices come back joined by commas.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void No_choice_has_a_comma_in_its_value(string language) => Assert.All(
        Drawn(language).SelectMany(c => Objects(c.Card)).Where(o => Type(o) == "Input.ChoiceSet").SelectMany(o => o["choices"]!.AsArray()),
        choice => Assert.DoesNotContain(',', (string)choice!["value"]!));

    [Fact]
    public void What_is_newer_than_the_version_of_the_card_has_something_in_its_place() => Assert.All(
        Drawn("en").SelectMany(c => Objects(c.Card)).Where(o => Type(o)?.StartsWith("Chart.", StringComparison.Ordinal) == true),
        o => Assert.NotNull(o["fallback"]));

    [Fact]
    public void The_curve_is_drawn_where_feelings_are_shown()
    {
        var curves = Drawn("en").Where(c => c is { Surface: TeamsSurface.Message, Name: "emotions-reveal" })
            .SelectMany(c => Objects(c.Card)).Where(o => Type(o) == "Chart.Line").Select(o => o["data"]![0]!["values"]!.AsArray()).ToList();

        Assert.Contains(curves, values => values.Count > 1);
        Assert.All(curves.SelectMany(values => values), v => Assert.Equal(
            (JsonValueKind.Number, JsonValueKind.Number), (v!["x"]!.GetValueKind(), v["y"]!.GetValueKind())));
    }

    [NodeTheory(Official.Packages)]
    [MemberData(nameof(Languages))]
    public async Task Microsofts_own_renderer_complains_of_none(string language)
    {
        var cards = Drawn(language).ToList();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, new JsonArray([.. cards.Select(c => (JsonNode)c.Card)]).ToJsonString());
            var complaints = await Official.Complaints(file);

            Assert.Equal("", string.Join('\n', cards.Zip(complaints, (c, said) => said.Length == 0 ? null : $"{c.Name} {c.Surface}: {said}").OfType<string>()));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<(string Name, TeamsSurface Surface, JsonObject Card)> Drawn(string language)
    {
        var phrases = Phrases.For(language);
        return from sample in OurCards.Samples()
               from surface in Enum.GetValues<TeamsSurface>()
               let card = CardLibrary.Embedded[sample.Name].Expand(sample.Data, phrases.Host)!.AsObject()
               let options = new TeamsOptions
               {
                   Surface = surface,
                   Word = key => phrases[key],
                   OpensDialog = verb => verb.EndsWith(".open", StringComparison.Ordinal),
                   HasInlineForm = verb => verb == "answer.open",
                   Tag = new() { ["place"] = "tenant/place" },
                   Generation = 3,
                   Refresh = surface == TeamsSurface.Dialog ? null : new("refresh", ["29:1", "29:2"]),
                   Notices = ["Something to be said first."],
               }
               select (sample.Name, surface, TeamsCard.Draw(card, options) ?? throw new InvalidOperationException($"{sample.Name} is too large."));
    }

    private static string? Type(JsonObject json) => json["type"]?.ToString();

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(m => Objects(m.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };
}
