using WorkshopBot.Cards.BlockKit;
using WorkshopBot.Cards.BlockKit.Sent;

namespace WorkshopBot.Cards.Tests.BlockKit;

public sealed class ActionTests
{
    private const string Input = """{ "type": "Input.Text", "id": "a", "label": "a" }""";

    [Fact]
    public void A_button_brings_back_what_the_card_says()
    {
        var button = Shown.Message(Shown.Card("", """
            { "type": "Action.Execute", "title": "Save & go", "verb": "save", "style": "positive", "data": { "step": 4,
            "text": "<&>" } }
            """)).WithoutWarnings().One("button");
        var pressed = PressedAction.Read(button)!;

        Assert.Equal(("Save &amp; go", "primary"), ((string?)button["text"]!["text"], (string?)button["style"]));
        Assert.Equal(("save", """{"step":4,"text":"<&>"}"""), (pressed.Verb, pressed.Data.ToJsonString(Shown.Relaxed)));
        Assert.DoesNotContain('<', (string)button["value"]!);
    }

    [Theory]
    [InlineData("""{ "type": "Action.Submit", "title": "a" }""", "", "{}")]
    [InlineData("""{ "type": "Action.Submit", "title": "a", "data": "why" }""", "", "{}")]
    [InlineData("""{ "type": "Action.Submit", "title": "a", "verb": "b", "data": { "c": [1] } }""", "b", """{"c":[1]}""")]
    public void A_submit_is_a_button_like_any_other(string action, string verb, string data)
    {
        var pressed = PressedAction.Read(Shown.Message(Shown.Card("", action)).One("button"))!;

        Assert.Equal((verb, data), (pressed.Verb, pressed.Data.ToJsonString()));
    }

    [Fact]
    public void A_link_opens_its_address_and_brings_nothing_back()
    {
        var button = Shown.Message(Shown.Card("", """
            { "type": "Action.OpenUrl", "title": "The map", "url": "https://example.org/map" }
            """)).One("button");

        Assert.Equal("https://example.org/map", (string?)button["url"]);
        Assert.Null(PressedAction.Read(button));
    }

    [Theory]
    [InlineData("""{ "type": "Action.OpenUrl", "title": "a", "url": "/map" }""", "url")]
    [InlineData("""{ "type": "Action.OpenUrl", "title": "a", "url": "javascript:alert(1)" }""", "url")]
    [InlineData("""{ "type": "Action.ShowCard", "title": "a" }""", "has no card")]
    [InlineData("""{ "type": "Action.Http", "title": "a" }""", "is not drawn here")]
    public void What_Slack_cannot_do_is_a_warning(string action, string warning)
    {
        var shown = Shown.Message(Shown.Card("", action));

        Assert.Empty(shown.Blocks);
        Assert.Contains(warning, Assert.Single(shown.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_button_without_a_title_is_a_warning() => Assert.Single(Shown.Message(Shown.Card("", """
        { "type": "Action.Submit" }
        """)).Warnings);

    [Fact]
    public void More_data_than_a_button_holds_is_a_warning_and_no_button()
    {
        var shown = Shown.Message(Shown.Card("", $$"""
            { "type": "Action.Submit", "title": "a", "data": { "a": "{{new string('a', 2_000)}}" } }
            """));

        Assert.Empty(shown.Blocks);
        Assert.Single(shown.Warnings);
    }

    [Fact]
    public void A_button_that_cannot_be_pressed_is_not_there() =>
        Assert.Empty(Shown.Message(Shown.Card("", """
            { "type": "Action.Submit", "title": "a", "isEnabled": false }
            """)).WithoutWarnings().Blocks);

    [Fact]
    public void Secondary_actions_come_last()
    {
        var shown = Shown.Message(Shown.Card("", """
            { "type": "Action.Submit", "title": "a", "mode": "secondary" }, { "type": "Action.Submit", "title": "b" },
            { "type": "Action.Submit", "title": "c", "style": "destructive" }
            """)).WithoutWarnings();

        Assert.Equal(["b", "c", "a"], shown.All("button").Select(b => (string?)b["text"]!["text"]));
        Assert.Equal("danger", (string?)shown.All("button").ElementAt(1)["style"]);
    }

    [Fact]
    public void Twenty_six_buttons_are_two_rows()
    {
        var actions = Enumerable.Range(1, 26).Select(i => $$"""{ "type": "Action.Submit", "title": "{{i}}" }""");
        var shown = Shown.Message(Shown.Card("", string.Join(", ", actions))).WithoutWarnings();

        Assert.Equal([25, 1], shown.All("actions").Select(a => a["elements"]!.AsArray().Count));
    }

    [Fact]
    public void A_card_behind_a_button_stands_under_its_title()
    {
        var shown = Shown.Modal(Shown.Card(Input, """
            { "type": "Action.Submit", "title": "Save", "verb": "save" },
            { "type": "Action.ShowCard", "title": "Say *why*", "card": { "type": "AdaptiveCard",
            "body": [ { "type": "Input.Text", "id": "why", "label": "Why" } ],
              "actions": [ { "type": "Action.Submit", "title": "Send", "verb": "why", "style": "positive" } ] } }
            """)).WithoutWarnings();

        Assert.Equal(["input", "divider", "rich_text", "input", "actions"], shown.Blocks.Select(b => (string?)b!["type"]));
        Assert.Equal(("Say *why*", "Save"), (shown.RichText, (string?)shown.Payload["submit"]!["text"]));
    }

    [Theory]
    [InlineData("""
        { "type": "Action.Submit", "title": "a", "verb": "a" }, { "type": "Action.Submit", "title": "b", "verb": "b",
        "style": "positive" }
        """, "b")]
    [InlineData("""
        { "type": "Action.Submit", "title": "a", "verb": "a" }, { "type": "Action.Submit", "title": "b", "verb": "b" }
        """, "a")]
    [InlineData("""
        { "type": "Action.Submit", "title": "a", "verb": "a", "style": "destructive" }, { "type": "Action.Submit",
        "title": "b", "verb": "b", "mode": "secondary" }
        """, "b")]
    [InlineData("""
        { "type": "Action.Submit", "title": "a", "verb": "a", "style": "positive", "associatedInputs": "none" },
        { "type": "Action.Submit", "title": "b", "verb": "b" }
        """, "b")]
    public void The_main_action_sends_the_form_and_the_others_are_buttons(string actions, string sends)
    {
        var options = new ModalOptions { Title = "T", Metadata = "mine" };
        var shown = Shown.Modal(Shown.Card(Input, actions), options).WithoutWarnings();
        var sent = SentView.Read(shown.Payload);

        Assert.Equal((sends, sends, "mine"), ((string?)shown.Payload["submit"]!["text"], sent.Send!.Verb, sent.Metadata));
        Assert.Equal(sends == "a" ? "b" : "a", PressedAction.Read(shown.One("button"))!.Verb);
    }

    [Fact]
    public void A_dialog_with_nothing_to_fill_in_has_buttons_only()
    {
        var card = Shown.Card("""{ "type": "TextBlock", "text": "a" }""", """{ "type": "Action.Submit", "title": "a" }""");
        var shown = Shown.Modal(card).WithoutWarnings();

        Assert.Null(shown.Payload["submit"]);
        Assert.Single(shown.All("button"));
    }

    [Fact]
    public void A_form_without_an_action_can_still_be_sent()
    {
        var shown = Shown.Modal(Shown.Card(Input)).WithoutWarnings();

        Assert.Equal("card.send", (string?)shown.Payload["submit"]!["text"]);
        Assert.Null(SentView.Read(shown.Payload).Send);
    }
}
