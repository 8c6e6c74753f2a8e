using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Writing;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Inputs;

/// <summary>One box. It comes back with its value when it is ticked, and otherwise as the empty text.</summary>
internal static class Toggle
{
    public static IEnumerable<Block> Draw(CardObject e, Place place)
    {
        var field = new Field(e, place);
        var on = e.Text("valueOn") ?? "true";
        var title = e.Has("label") && e.Text("title") is { } given && !string.IsNullOrWhiteSpace(given)
            ? given
            : place.Drawing.Word("card.yes");
        var choice = new Choice(title, Readable.Value(on));
        if (Code.Value(choice.Value).Length > Limits.Option)
        {
            e.Warn($"valueOn is longer than {Limits.Option} characters");
            return [];
        }

        var element = new JsonObject { ["type"] = "checkboxes", ["options"] = new JsonArray(choice.ToJson()) };
        if (field.Value == choice.Value) element["initial_options"] = new JsonArray(choice.ToJson());
        return field.Draw(element);
    }
}
