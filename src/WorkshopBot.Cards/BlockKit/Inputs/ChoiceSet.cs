using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Writing;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Inputs;

/// <summary>Buttons or boxes where the card wants them and Slack has room, otherwise a menu.</summary>
internal static class ChoiceSet
{
    private const int MostChoices = Limits.OptionGroups * Limits.SelectOptions;

    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    public static IEnumerable<Block> Draw(CardObject e, Place place)
    {
        var field = new Field(e, place);
        if (PeoplePicker.Is(e)) return field.Draw(PeoplePicker.Draw(e, field));

        var choices = Choice.Of(e);
        if (choices.Count == 0) return [];
        if (choices.Count > MostChoices)
        {
            e.Warn($"has more than {MostChoices} choices");
            choices.RemoveRange(MostChoices, choices.Count - MostChoices);
        }

        return field.Draw(e.Flag("isMultiSelect") ? Several(e, field, choices) : One(e, field, choices));
    }

    private static JsonObject One(CardObject e, Field field, List<Choice> choices)
    {
        var isOpen = e.Is("style", "expanded") && choices.Count <= Limits.Buttons;
        var element = isOpen ? Open("radio_buttons", choices) : Menu(field, "static_select", choices);
        var chosen = choices.Find(c => c.Value == field.Value);
        if (chosen is not null) element["initial_option"] = chosen.ToJson();
        else if (field.Value.Length > 0) WarnOfStranger(e, field, field.Value);
        return element;
    }

    private static JsonObject Several(CardObject e, Field field, List<Choice> choices)
    {
        var isMenu = e.Is("style", "compact") || e.Is("style", "filtered") || choices.Count > Limits.Buttons;
        var element = isMenu ? Menu(field, "multi_static_select", choices) : Open("checkboxes", choices);
        var ticked = field.Value.Split(',', Trimmed).Distinct(StringComparer.Ordinal).ToList();
        var chosen = choices.Where(c => ticked.Contains(c.Value)).ToList();
        foreach (var stranger in ticked.Except(chosen.Select(c => c.Value))) WarnOfStranger(e, field, stranger);
        if (chosen.Count > 0) element["initial_options"] = Options(chosen);
        return element;
    }

    private static JsonObject Open(string type, List<Choice> choices) =>
        new() { ["type"] = type, ["options"] = Options(choices) };

    private static JsonObject Menu(Field field, string type, List<Choice> choices)
    {
        var menu = field.Placeholder(new JsonObject { ["type"] = type }, isNeeded: true);
        if (choices.Count <= Limits.SelectOptions) menu["options"] = Options(choices);
        else menu["option_groups"] = new JsonArray([.. choices.Chunk(Limits.SelectOptions).Select(Group)]);
        return menu;
    }

    // A group needs a name; where it starts is one in every language.
    private static JsonObject Group(Choice[] choices) => new()
    {
        ["label"] = Plain.Object($"{choices[0].Title} {Shorten.Ellipsis}", Limits.Option),
        ["options"] = Options(choices),
    };

    private static JsonArray Options(IEnumerable<Choice> choices) => new([.. choices.Select(c => c.ToJson())]);

    // What somebody typed may have been offered by an earlier card.
    private static void WarnOfStranger(CardObject e, Field field, string value)
    {
        if (!field.IsTyped) e.Warn($"value is \"{value}\", which is not among the choices");
    }
}
