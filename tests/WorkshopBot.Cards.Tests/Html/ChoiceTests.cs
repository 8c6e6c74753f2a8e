using WorkshopBot.Cards.Html;

namespace WorkshopBot.Cards.Tests.Html;

public sealed class ChoiceTests
{
    [Fact]
    public void A_menu_that_need_not_be_answered_starts_with_an_empty_choice()
    {
        var first = Choices("\"value\": \"s2\"").One("select > option:first-child");

        Assert.Equal("", first.GetAttribute("value"));
        Assert.Equal("card.choose", first.TextContent);
        Assert.False(first.HasAttribute("selected"));
    }

    [Fact]
    public void A_required_menu_offers_no_empty_choice_once_something_is_chosen() =>
        Assert.Equal(2, Choices("\"isRequired\": true, \"value\": \"s2\"").All("option").Count());

    [Fact]
    public void A_required_menu_chooses_nothing_by_itself() =>
        Assert.Equal("", Choices("\"isRequired\": true").One("option[selected]").GetAttribute("value"));

    [Theory]
    [InlineData("\"value\": \"s2\"", "option[selected]")]
    [InlineData("\"value\": \"s2\", \"style\": \"filtered\"", ".ac-filtered option[selected]")]
    [InlineData("\"value\": \"s2\", \"style\": \"expanded\"", "input[type=radio][checked]")]
    [InlineData("\"value\": \"s2\", \"isMultiSelect\": true", "input[type=checkbox][checked]")]
    public void The_value_is_chosen(string properties, string selector)
    {
        var drawn = Choices(properties);

        Assert.Equal("s2", drawn.One(selector).GetAttribute("value"));
        Assert.Empty(drawn.Warnings);
    }

    [Fact]
    public void Several_values_are_joined_by_commas()
    {
        var drawn = Choices("\"isMultiSelect\": true, \"value\": \"s1, s2\"");

        Assert.Equal(["s1", "s2"], drawn.All("[checked]").Select(c => c.GetAttribute("value")!));
    }

    [Theory]
    [InlineData("\"value\": \"s2\", \"isMultiSelect\": true")]
    [InlineData("\"value\": \"s2\"")]
    public void What_was_typed_wins_even_when_it_is_nothing(string properties) =>
        Assert.Empty(Choices(properties, Typed("")).All("[checked], option[selected]:not([value=''])"));

    [Fact]
    public void Boxes_post_something_even_when_none_is_ticked()
    {
        Assert.Equal("", Choices("\"isMultiSelect\": true").One("input[type=hidden][name=stage]").GetAttribute("value"));
        Assert.Equal("", Toggle("\"title\": \"a\"").One("input[type=hidden][name=again]").GetAttribute("value"));
    }

    [Theory]
    [InlineData("\"style\": \"expanded\"")]
    [InlineData("\"isMultiSelect\": true")]
    [InlineData("\"style\": \"compact\"")]
    public void A_value_that_is_not_offered_is_a_warning_of_the_card_and_none_of_the_person(string properties)
    {
        Assert.Contains("s9", Assert.Single(Choices($"\"value\": \"s9\", {properties}").Warnings), StringComparison.Ordinal);
        Assert.Empty(Choices(properties, Typed("s9")).Warnings);
    }

    [Fact]
    public void Few_short_choices_lie_in_a_row()
    {
        Assert.Single(Choices("\"style\": \"expanded\"").All("fieldset.ac-row"));
        Assert.Empty(Choices("\"style\": \"expanded\"", title: "A title too long for that").All("fieldset.ac-row"));
    }

    [Fact]
    public void A_title_is_text_in_its_own_direction()
    {
        var drawn = Choices("\"style\": \"expanded\"", title: "<b>البحث</b>");

        Assert.Equal("auto", drawn.One("label.ac-choice:first-of-type > span").GetAttribute("dir"));
        Assert.Equal("<b>البحث</b>", drawn.One("label.ac-choice:first-of-type > span").TextContent);
    }

    [Fact]
    public void A_set_without_choices_is_a_warning() =>
        Assert.Single(Drawn.Elements("""{ "type": "Input.ChoiceSet", "id": "a", "label": "a", "choices": [] }""").Warnings);

    [Fact]
    public void A_box_is_ticked_by_its_own_value()
    {
        Assert.Single(Toggle("\"title\": \"a\", \"valueOn\": \"yes\", \"value\": \"yes\"").All("[value=yes][data-off=false][checked]"));
        Assert.Empty(Toggle("\"title\": \"a\", \"valueOn\": \"yes\", \"value\": \"true\"").All("[checked]"));
        Assert.Single(Toggle("\"title\": \"a\", \"value\": true").All("[value=true][checked]"));
    }

    [Fact]
    public void A_box_has_both_its_label_and_its_title()
    {
        var drawn = Toggle("\"title\": \"It happened again\", \"label\": \"Repeated\", \"isRequired\": true");
        var box = drawn.One("[type=checkbox]");

        Assert.Equal(["Repeated card.required", "It happened again"], drawn.All($"label[for='{box.Id}']").Select(l => l.TextContent));
    }

    private static HtmlOptions Typed(string value) => new() { Typed = new Dictionary<string, string> { ["stage"] = value } };

    private static Drawn Choices(string properties, HtmlOptions? options = null, string title = "Search") => Drawn.Elements($$"""
        { "type": "Input.ChoiceSet", "id": "stage", "label": "Stage", {{properties}},
          "choices": [ { "title": "{{title}}", "value": "s1" }, { "title": "Compare", "value": "s2" } ] }
        """, options);

    private static Drawn Toggle(string properties) => Drawn.Elements($$"""{ "type": "Input.Toggle", "id": "again", {{properties}} }""");
}
