namespace WorkshopBot.Cards.Tests.Html;

public sealed class EnterKeyTests
{
    private const string More =
        """{ "type": "ActionSet", "actions": [ { "type": "Action.Execute", "verb": "more", "title": "Three more rows" } ] }""";

    private const string Back = """{ "type": "Action.Execute", "verb": "back", "title": "Back" }""";

    private const string Save = """{ "type": "Action.Execute", "verb": "save", "title": "Save", "style": "positive" }""";

    private const string Delete = """{ "type": "Action.Execute", "verb": "delete", "title": "Delete", "style": "destructive" }""";

    [Theory]
    [InlineData("", Save + "," + Back, "save")]
    [InlineData("", Back + "," + Save, "save")]
    [InlineData("", Back, "back")]
    [InlineData("", Delete + "," + Back, "back")]
    [InlineData(More, Back, "back")]
    [InlineData(More, Back + "," + Save, "save")]
    [InlineData(More, "", "more")]
    public void Enter_presses_what_the_card_is_for(string body, string actions, string verb)
    {
        var first = Card(body, actions).All("button[type=submit]").First();

        Assert.Contains($"\"{verb}\"", first.GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_button_that_does_not_come_first_has_an_unseen_twin()
    {
        Assert.Empty(Card("", Save + "," + Back).All(".ac-enter"));

        var twin = Card("", Back + "," + Save).One(".ac-enter");
        Assert.Equal("true", twin.GetAttribute("aria-hidden"));
        Assert.Equal("-1", twin.GetAttribute("tabindex"));
    }

    [Fact]
    public void Enter_presses_nothing_while_the_right_button_is_disabled()
    {
        var disabled = Save.Replace("\"title\"", "\"isEnabled\": false, \"title\"", StringComparison.Ordinal);

        Assert.True(Card(More, disabled).All("button").First().HasAttribute("disabled"));
    }

    private static Drawn Card(string body, string actions) =>
        Drawn.Card($$"""{ "type": "AdaptiveCard", "body": [{{body}}], "actions": [{{actions}}] }""");
}
