using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.Tests.BlockKit;

public sealed class ChoiceTests
{
    [Theory]
    [InlineData("expanded", false, 10, "radio_buttons")]
    [InlineData("expanded", false, 11, "static_select")]
    [InlineData("compact", false, 2, "static_select")]
    [InlineData("filtered", false, 2, "static_select")]
    [InlineData("expanded", true, 10, "checkboxes")]
    [InlineData("expanded", true, 11, "multi_static_select")]
    [InlineData("compact", true, 2, "multi_static_select")]
    [InlineData(null, true, 2, "checkboxes")]
    [InlineData(null, false, 2, "static_select")]
    public void A_choice_is_open_where_the_card_wants_it_and_Slack_has_room(string? style, bool several, int count, string type) =>
        Assert.All(Shown.Everywhere(Card(count, style, several)), s => Assert.Single(s.WithoutWarnings().All(type)));

    [Theory]
    [InlineData(true, "multi_users_select", "initial_users", """["U1","U2"]""")]
    [InlineData(false, "users_select", "initial_user", "U1")]
    public void People_of_the_chat_are_picked_by_the_element_that_Slack_has_for_it(bool several, string type, string initial, string picked)
    {
        var card = Shown.Card($$"""
            {
              "type": "Input.ChoiceSet", "id": "a", "label": "Who?", "isMultiSelect": {{(several ? "true" : "false")}}, "value": "U1,U2,U1",
              "choices": [], "choices.data": { "type": "Data.Query", "dataset": "graph.microsoft.com/users?scope=currentContext" }
            }
            """);

        var picker = Shown.Modal(card).WithoutWarnings().One(type);

        Assert.Equal(picked, several ? picker[initial]!.ToJsonString() : (string?)picker[initial]);
    }

    [Fact]
    public void What_is_chosen_is_offered_in_the_same_words()
    {
        var menu = Shown.Modal(Card(3, "compact", several: true, "2,1")).WithoutWarnings().One("multi_static_select");

        Assert.Equal(["1", "2"], menu["initial_options"]!.AsArray().Select(o => (string?)o!["value"]));
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(101, 2)]
    [InlineData(300, 3)]
    public void More_than_a_hundred_choices_come_in_groups(int count, int groups)
    {
        var menu = Shown.Modal(Card(count, "compact", several: false, "7")).WithoutWarnings().One("static_select");

        Assert.Equal(groups, (menu["option_groups"] as JsonArray)?.Count ?? 0);
        Assert.Equal("7", (string?)menu["initial_option"]!["value"]);
    }

    [Fact]
    public void A_long_title_goes_on_below()
    {
        var title = string.Join(' ', Enumerable.Repeat("word", 40));
        var option = Shown.Modal(Set($$"""
            { "title": "{{title}}", "value": "a" }
            """)).WithoutWarnings().One("static_select")["options"]![0]!;

        Assert.StartsWith(((string?)option["text"]!["text"])!, title, StringComparison.Ordinal);
        Assert.EndsWith("word…", (string?)option["description"]!["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""
        { "title": "a", "value": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" },
        { "value": "b" }
        """, "longer than 75")]
    [InlineData("""{ "title": "a", "value": "b" }, { "value": "b" }""", "is taken")]
    [InlineData("""{ "title": "a" }, { "value": "b" }""", "has no value")]
    [InlineData("", "has no choices")]
    public void A_choice_that_could_not_come_back_is_a_warning(string choices, string warning) =>
        Assert.Contains(warning, Assert.Single(Shown.Modal(Set(choices)).Warnings), StringComparison.Ordinal);

    [Fact]
    public void A_value_that_is_not_offered_is_a_warning() =>
        Assert.Single(Shown.Modal(Card(2, "compact", several: false, "9")).Warnings);

    [Fact]
    public void More_than_ten_thousand_choices_are_a_warning() =>
        Assert.Single(Shown.Home(Card(10_001, "compact", several: false)).Warnings, w => w.Contains("more than"));

    private static JsonObject Set(string choices) =>
        Shown.Card($$"""{ "type": "Input.ChoiceSet", "id": "a", "label": "a", "choices": [ {{choices}} ] }""");

    private static JsonObject Card(int count, string? style, bool several, string value = "") => new()
    {
        ["type"] = "AdaptiveCard",
        ["body"] = new JsonArray(new JsonObject
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = "a",
            ["label"] = "a",
            ["style"] = style,
            ["isMultiSelect"] = several,
            ["value"] = value,
            ["choices"] = new JsonArray([.. Enumerable.Range(1, count).Select(Choice)]),
        }),
    };

    private static JsonObject Choice(int number) => new() { ["title"] = $"Choice {number}", ["value"] = $"{number}" };
}
