using WorkshopBot.Cards.BlockKit;
using WorkshopBot.Cards.BlockKit.Sent;

namespace WorkshopBot.Cards.Tests.BlockKit;

public sealed class IdTests
{
    private const string Input = """{ "type": "Input.Text", "id": "touchpoint/S3/lines", "label": "a" }""";

    [Fact]
    public void An_input_keeps_its_id_when_the_card_around_it_changes()
    {
        var before = BlockId(Modal(Input));
        var after = BlockId(Modal($$"""
            { "type": "TextBlock", "text": "new" }, { "type": "Input.Text", "id": "b", "label": "b" }, {{Input}}
            """));

        Assert.Equal(before, after);
    }

    [Fact]
    public void Another_generation_is_another_id()
    {
        var ids = new[] { "", "1", "2", "a:b" }.Select(g => BlockId(Modal(Input, g))).ToList();

        Assert.Equal(4, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Equal("touchpoint/S3/lines", StateValues.InputOf(id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a:b:2")]
    [InlineData("~")]
    [InlineData("~3a~")]
    [InlineData("é <b> & ü 😀")]
    [InlineData("in:x:y")]
    public void Whatever_an_input_is_called_its_id_comes_back(string id)
    {
        var card = Shown.Card(Input);
        card["body"]![0]!["id"] = id;
        var shown = Shown.Modal(card);

        Assert.Equal(id.Length == 0 ? null : id, StateValues.InputOf((string)shown.One("input")["block_id"]!));
    }

    [Fact]
    public void An_id_that_is_too_long_is_a_warning()
    {
        var card = Shown.Card(Input);
        card["body"]![0]!["id"] = new string('a', 256);
        var shown = Shown.Modal(card);

        Assert.Null(StateValues.InputOf(BlockId(shown)));
        Assert.Single(shown.Warnings);
    }

    [Fact]
    public void A_generation_that_is_too_long_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => SlackCard.Message(Shown.Card(""), new() { Generation = new string('a', 65) }));

    [Fact]
    public void The_same_card_is_drawn_the_same()
    {
        const string actions = """{ "type": "Action.Submit", "title": "a" }, { "type": "Action.Submit", "title": "a" }""";

        Assert.Equal(Shown.Modal(Shown.Card(Input, actions)).Text, Shown.Modal(Shown.Card(Input, actions)).Text);
    }

    private static Shown Modal(string elements, string generation = "") =>
        Shown.Modal(Shown.Card(elements), new ModalOptions { Title = "T", Generation = generation }).WithoutWarnings();

    private static string BlockId(Shown shown) => (string)shown.All("input").Last()["block_id"]!;
}
