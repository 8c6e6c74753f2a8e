using System.Text.Json.Nodes;
using WorkshopBot.Cards.Templates;

namespace WorkshopBot.Cards.Tests.Templates;

public sealed class CardTemplateTests
{
    private static readonly string Journey =
        """
        { "title": "Bike", "stages": [ { "name": "Look", "pains": 2 }, { "name": "Buy", "pains": 0 } ] }
        """;

    [Fact]
    public void A_list_repeats_what_it_is_the_data_of() => Expands(
        """
        { "body": [ { "$data": "${stages}", "$when": "${pains > 0}", "text": "${$index + 1}. ${name} of ${$root.title}", "n": "${pains}" } ] }
        """,
        """
        { "body": [ { "text": "1. Look of Bike", "n": 2 } ] }
        """);

    [Fact]
    public void The_host_words_the_card()
    {
        var card = CardTemplate.Parse("card", """{ "text": "${$host['map.lane.parked']}" }""").Expand(null, Phrases.For("de").Host);

        Assert.Equal(Phrases.For("de")["map.lane.parked"], (string?)card!["text"]);
    }

    [Fact]
    public void A_number_may_be_asked_for_as_any_type()
    {
        var card = CardTemplate.Parse("card", """{ "n": "${1 + 1}" }""").Expand(null)!;

        Assert.Equal(2, card["n"]!.GetValue<int>());
        Assert.Equal(2.0, card["n"]!.GetValue<double>());
    }

    [Fact]
    public void Data_stays_with_its_owner()
    {
        var data = JsonNode.Parse(Journey)!;

        CardTemplate.Parse("card", """{ "all": "${$root}", "more": "${setProperty($root, 'title', 'x')}" }""").Expand(data);

        Assert.Null(data.Parent);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Journey), data));
    }

    [Fact]
    public void An_error_names_the_template_the_line_and_the_expression()
    {
        var error = Assert.Throws<TemplateException>(() => CardTemplate.Parse("form.json", "{\n  \"a\": 1,\n  \"b\": \"${1 +}\"\n}"));

        Assert.Equal(("form.json", 3, "${1 +}"), (error.Template, error.Line, error.Expression));
    }

    [Fact]
    public void Threads_may_share_a_template()
    {
        var card = CardTemplate.Parse("card", """[ { "$data": "${stages}", "text": "${$index}${name}${join(foreach($root.stages, s, s.name), name)}" } ]""");
        var expected = card.Expand(JsonNode.Parse(Journey))!.ToJsonString();
        var data = JsonNode.Parse(Journey);

        Parallel.For(0, 200, _ => Assert.Equal(expected, card.Expand(data)!.ToJsonString()));
    }

    [Fact]
    public void A_card_that_nobody_wrote_is_a_bug()
    {
        Assert.Null(CardLibrary.Embedded.Find("no-such-card"));
        Assert.Contains("no-such-card", Assert.Throws<KeyNotFoundException>(() => CardLibrary.Embedded["no-such-card"]).Message);
    }

    private static void Expands(string template, string expected)
    {
        var card = CardTemplate.Parse("card", template).Expand(JsonNode.Parse(Journey));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), card), card?.ToJsonString());
    }
}
