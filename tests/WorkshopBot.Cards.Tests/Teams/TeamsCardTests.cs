using System.Text.Json.Nodes;
using WorkshopBot.Cards.Teams;

namespace WorkshopBot.Cards.Tests.Teams;

public sealed class TeamsCardTests
{
    private static readonly TeamsOptions Options = new()
    {
        OpensDialog = verb => verb.EndsWith(".open", StringComparison.Ordinal),
        HasInlineForm = verb => verb == "answer.open",
        Tag = new() { ["place"] = "here" },
    };

    [Fact]
    public void A_button_that_leads_to_a_form_opens_a_dialog_and_can_be_answered_in_the_message()
    {
        var actions = Drawn(Button("answer.open"), Options)["actions"]!.AsArray();

        Assert.Equal(("Action.Submit", "task/fetch"), ((string?)actions[0]!["type"], (string?)actions[0]!["data"]!["msteams"]!["type"]));
        Assert.Equal(("Action.Execute", "secondary", "teams.inline"), ((string?)actions[1]!["type"], (string?)actions[1]!["mode"], (string?)actions[1]!["title"]));
    }

    [Fact]
    public void Buttons_stand_behind_three_dots_only_where_another_one_stands_before_them()
    {
        const string Rare = """{ "type": "Action.Execute", "verb": "rare", "title": "Rare", "mode": "secondary" }""";
        const string Often = """{ "type": "Action.Execute", "verb": "often", "title": "Often" }""";

        Assert.Equal([null, null], Modes($"[{Rare}, {Rare}]"));
        Assert.Equal([null, "secondary"], Modes($"[{Often}, {Rare}]"));

        static IEnumerable<string?> Modes(string actions) =>
            Drawn(Card("", actions), Options)["actions"]!.AsArray().Select(a => (string?)a!["mode"]);
    }

    [Fact]
    public void Without_dialogs_every_button_is_pressed_in_the_message()
    {
        var action = Assert.Single(Drawn(Button("answer.open"), Options with { Surface = TeamsSurface.MessageWithoutDialogs })["actions"]!.AsArray());

        Assert.Equal("Action.Execute", (string?)action!["type"]);
        Assert.Equal("Action.Submit", (string?)action["fallback"]!["type"]);
    }

    [Fact]
    public void In_a_dialog_every_button_submits()
    {
        var action = Assert.Single(Drawn(Button("answer.save"), Options with { Surface = TeamsSurface.Dialog })["actions"]!.AsArray());

        Assert.Equal("Action.Submit", (string?)action!["type"]);
        Assert.Null(action["verb"]);
    }

    [Theory]
    [InlineData(TeamsSurface.Message)]
    [InlineData(TeamsSurface.MessageWithoutDialogs)]
    [InlineData(TeamsSurface.Dialog)]
    public void What_is_pressed_comes_back_with_what_was_filled_in_and_what_the_card_is_about(TeamsSurface surface)
    {
        var card = Card("""{ "type": "Input.Text", "id": "stage/all/lines" }, { "type": "Input.Toggle", "id": "anonymous.votes", "title": "x" }""", """[{ "type": "Action.Execute", "verb": "answer.save", "title": "Save", "data": { "at": "0:open" } }]""");
        var drawn = TeamsCard.Draw(card, Options with { Surface = surface, Generation = 7 })!;
        var data = drawn["actions"]![0]!["data"]!.DeepClone().AsObject();
        data["stage/all/lines~7"] = "Hear of us";
        data["anonymous.votes~7"] = "true";

        var sent = SentAction.Read(data)!;

        Assert.Equal(("answer.save", "0:open", "here", 7), (sent.Verb, (string?)sent.Data["at"], (string?)sent.Tag["place"], sent.Generation));
        Assert.Equal(("Hear of us", "true"), (sent.Inputs["stage/all/lines"], sent.Inputs["anonymous.votes"]));
        Assert.Equal(2, sent.Inputs.Count);
    }

    [Fact]
    public void Numbers_and_switches_count_as_their_words_and_anything_else_is_left_out()
    {
        var data = JsonNode.Parse("""{ "workshopbot": { "verb": "x" }, "a": 5, "b": true, "c": ["d"], "e": null, "f": { "g": 1 }, "h~x": "i" }""")!.AsObject();

        Assert.Equal([("a", "5"), ("b", "true"), ("h~x", "i")], SentAction.Read(data)!.Inputs.Select(i => (i.Key, i.Value)).Order());
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{ "workshopbot": null }""")]
    [InlineData("""{ "workshopbot": "next" }""")]
    [InlineData("""{ "workshopbot": { "verb": "" } }""")]
    [InlineData("""{ "workshopbot": { "verb": ["next"] } }""")]
    public void What_is_no_action_of_ours_is_nothing(string data) => Assert.Null(SentAction.Read(JsonNode.Parse(data)!.AsObject()));

    [Fact]
    public void What_was_typed_stands_in_its_input_and_what_is_wrong_below_it()
    {
        var card = Card("""{ "type": "Container", "items": [{ "type": "Input.Text", "id": "title", "value": "old", "errorMessage": "Please fill this in." }, { "type": "TextBlock", "text": "after" }] }""");
        var drawn = TeamsCard.Draw(card, Options with
        {
            Surface = TeamsSurface.Dialog,
            Generation = 1,
            Typed = new Dictionary<string, string> { ["title"] = "**typed**" },
            Errors = new Dictionary<string, string> { ["title"] = "" },
            Notices = ["[No](https://evil.example)"],
        })!;

        var body = drawn["body"]!.AsArray();
        Assert.Equal("RichTextBlock", (string?)body[0]!["type"]);
        var items = body[1]!["items"]!.AsArray();
        Assert.Equal(("title~1", "**typed**"), ((string?)items[0]!["id"], (string?)items[0]!["value"]));
        Assert.Equal("Please fill this in.", (string?)items[1]!["inlines"]![0]!["text"]);
        Assert.Equal("after", (string?)items[2]!["text"]);
    }

    [Fact]
    public void No_more_than_sixty_people_ask_by_themselves()
    {
        var drawn = TeamsCard.Draw(Card(""), Options with { Refresh = new("refresh", [.. Enumerable.Range(0, 5_000).Select(n => $"29:{n}")]) })!;

        Assert.Equal(60, drawn["refresh"]!["userIds"]!.AsArray().Count);
    }

    [Fact]
    public void A_choice_that_phones_do_not_have_is_a_plain_one() => Assert.Equal(
        "compact", (string?)TeamsCard.Draw(Card("""{ "type": "Input.ChoiceSet", "id": "a", "style": "filtered", "choices": [] }"""), Options)!["body"]![0]!["style"]);

    [Fact]
    public void Texts_that_are_too_long_are_cut_and_that_is_said()
    {
        var words = string.Concat(Enumerable.Repeat("👩‍👩‍👧 schön ", 400));
        var card = Card(string.Join(',', Enumerable.Range(0, 12).Select(_ => new JsonObject { ["type"] = "TextBlock", ["text"] = words }.ToJsonString())));

        var drawn = TeamsCard.Draw(card, Options)!;

        Assert.True(drawn.ToJsonString().Length < 80_000);
        Assert.Equal("teams.shortened", (string?)drawn["body"]![0]!["inlines"]![0]!["text"]);
        var cut = (string)drawn["body"]![1]!["text"]!;
        Assert.EndsWith("…", cut);
        Assert.False(char.IsHighSurrogate(cut[^2]));
    }

    [Fact]
    public void A_switch_that_sends_nothing_when_it_is_off_is_a_choice_because_Teams_would_send_a_word()
    {
        var card = Card("""{ "type": "Input.Toggle", "id": "skip", "title": "Nobody", "valueOn": "skip", "valueOff": "", "value": "skip" }, { "type": "Input.Toggle", "id": "hidden", "title": "x" }""");
        var inputs = TeamsCard.Draw(card, Options)!["body"]!.AsArray();

        var choice = inputs[0]!;
        Assert.Equal(("Input.ChoiceSet", true, "skip"), ((string?)choice["type"], (bool)choice["isMultiSelect"]!, (string?)choice["value"]));
        Assert.Equal(("Nobody", "skip"), ((string?)choice["choices"]![0]!["title"], (string?)choice["choices"]![0]!["value"]));
        Assert.Null(choice["valueOff"]);
        Assert.Equal("Input.Toggle", (string?)inputs[1]!["type"]);
    }

    [Fact]
    public void What_somebody_has_to_fill_in_is_never_cut()
    {
        var card = Card(string.Join(',', Enumerable.Range(0, 30).Select(
            n => new JsonObject { ["type"] = "Input.Text", ["id"] = $"i{n}", ["value"] = new string('x', 2_000) }.ToJsonString())));

        Assert.Null(TeamsCard.Draw(card, Options));
    }

    [Fact]
    public void The_card_that_is_drawn_from_stays_as_it_is()
    {
        var card = Button("answer.open");
        var before = card.ToJsonString();

        TeamsCard.Draw(card, Options with { Notices = ["x"], Generation = 2 });

        Assert.Equal(before, card.ToJsonString());
    }

    private static JsonObject Drawn(JsonObject card, TeamsOptions options) => TeamsCard.Draw(card, options)!;

    private static JsonObject Button(string verb) =>
        Card("", $$"""[{ "type": "Action.Execute", "verb": "{{verb}}", "title": "Press", "style": "positive" }]""");

    private static JsonObject Card(string body, string actions = "[]") => JsonNode.Parse(
        $$"""{ "type": "AdaptiveCard", "version": "1.5", "body": [{{body}}], "actions": {{actions}} }""")!.AsObject();
}
