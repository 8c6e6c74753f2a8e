using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit;

namespace WorkshopBot.Cards.Tests.BlockKit;

/// <summary>Cards that nobody would write keep Slack's rules all the same: <see cref="Shown"/> checks them.</summary>
public sealed class RandomCardTests
{
    private const int Cards = 40;

    private static readonly string[] Styles =
        ["expanded", "compact", "filtered", "heading", "email", "url", "positive", "destructive"];

    private static readonly string[] Actions =
        ["Action.Submit", "Action.Execute", "Action.OpenUrl", "Action.ShowCard", "Action.ToggleVisibility"];

    [Fact]
    public void Any_card_keeps_Slacks_rules_on_every_surface()
    {
        for (var seed = 0; seed < Cards; seed++)
        {
            var dice = new Random(seed);
            var card = new JsonObject
            {
                ["type"] = "AdaptiveCard",
                ["body"] = List(dice, dice.Next(80), d => Element(d, 0)),
                ["actions"] = List(dice, dice.Next(60), Action),
            };
            Shown.Message(card);
            Shown.Modal(card, new ModalOptions { Title = Text(dice), Metadata = Text(dice, 300), Notices = [Text(dice)] });
            Shown.Home(card, new ViewOptions { Generation = "ü" });
        }
    }

    private static JsonObject Element(Random dice, int depth)
    {
        var json = new JsonObject
        {
            ["id"] = dice.Next(3) == 0 ? null : $"id {dice.Next(200)}",
            ["separator"] = dice.Next(5) == 0,
            ["style"] = dice.GetItems(Styles, 1)[0],
            ["isSubtle"] = dice.Next(3) == 0,
            ["label"] = Text(dice),
            ["value"] = Text(dice),
            ["text"] = Text(dice),
        };
        switch (dice.Next(depth > 3 ? 9 : 13))
        {
            case 0: return With(json, "TextBlock");
            case 1: return With(json, "RichTextBlock", "inlines", List(dice, 4, Run));
            case 2: return With(json, "FactSet", "facts", List(dice, 6, Titled));
            case 3: return With(json, "Image", "url", $"https://example.org/{dice.Next()}");
            case 4: return With(json, "Input.Text", "isMultiline", dice.Next(2) == 0);
            case 5: return With(json, dice.GetItems(["Input.Number", "Input.Date", "Input.Time", "Input.Toggle"], 1)[0]);
            case 6:
                json["isMultiSelect"] = dice.Next(2) == 0;
                json["value"] = $"{dice.Next(5)},{dice.Next(5)}";
                return With(json, "Input.ChoiceSet", "choices", List(dice, dice.Next(150), Titled));
            case 7: return With(json, "ActionSet", "actions", List(dice, 5, Action));
            case 8: return With(json, "ImageSet", "images", List(dice, 14, Titled));
            case 9: return With(json, "Container", "items", List(dice, 6, Inner));
            case 10: return With(json, "ColumnSet", "columns", List(dice, 3, d => With([], "Column", "items", List(d, 2, Inner))));
            case 11: return With(json, "Table", "rows", List(dice, 10, Row));
            default: return With(json, "Hologram", "fallback", Inner(dice));
        }

        JsonNode Run(Random d) => d.Next(2) == 0 ? Text(d) : With(Titled(d), "TextRun");
        JsonObject Inner(Random d) => Element(d, depth + 1);
        JsonObject Row(Random d) => With([], "TableRow", "cells", List(d, 5, Cell));
        JsonObject Cell(Random d) => With([], "TableCell", "items", List(d, 2, Inner));
    }

    private static JsonObject Titled(Random dice) => new()
    {
        ["title"] = Text(dice),
        ["text"] = Text(dice),
        ["altText"] = Text(dice),
        ["url"] = $"https://example.org/{dice.Next()}",
        ["value"] = $"{dice.Next(300)}",
    };

    private static JsonNode Action(Random dice) => new JsonObject
    {
        ["type"] = dice.GetItems(Actions, 1)[0],
        ["title"] = Text(dice),
        ["verb"] = Text(dice, 300),
        ["data"] = new JsonObject { ["a"] = Text(dice, 1_000) },
        ["url"] = "https://example.org/",
        ["style"] = dice.GetItems(Styles, 1)[0],
        ["card"] = new JsonObject { ["type"] = "AdaptiveCard", ["body"] = new JsonArray(Element(dice, 4)) },
    };

    private static JsonObject With(JsonObject json, string type, string name = "wrap", JsonNode? value = null)
    {
        json["type"] = type;
        json[name] = value;
        return json;
    }

    private static JsonArray List(Random dice, int most, Func<Random, JsonNode?> each) =>
        new([.. Enumerable.Range(0, dice.Next(most + 1)).Select(_ => each(dice))]);

    private static string Text(Random dice, int most = 0)
    {
        if (most == 0) most = dice.Next(20) == 0 ? 12_000 : 60;
        var length = dice.Next(most);
        return string.Create(length, dice, static (span, random) =>
        {
            const string letters = "aaaa bbbb cccc <&>*_~`:\n\t-1.[]()😀e\u0301\u200d猫ن\ud800\u202e\0";
            for (var i = 0; i < span.Length; i++) span[i] = letters[random.Next(letters.Length)];
        });
    }
}
