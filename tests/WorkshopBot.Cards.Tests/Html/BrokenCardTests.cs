using System.Text.Json.Nodes;
using WorkshopBot.Cards.Html;

namespace WorkshopBot.Cards.Tests.Html;

public sealed class BrokenCardTests
{
    private const int Cards = 400;

    [Fact]
    public void A_card_with_values_of_any_kind_anywhere_is_drawn_and_the_strange_ones_are_warnings()
    {
        var everything = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Html/Expectations/everything.json")))!;
        for (var seed = 0; seed < Cards; seed++)
        {
            var dice = new Random(seed);
            var broken = 0;

            var drawn = Drawn.Card(Break(everything, dice, ref broken)!, new HtmlOptions { Post = "/forms" });

            Assert.True(broken == 0 || drawn.Warnings.Length > 0, $"card {seed}: {broken} values, no warning");
        }
    }

    /// <summary>A copy in which some values are objects with an unknown property, or lists of them.</summary>
    private static JsonNode? Break(JsonNode? node, Random dice, ref int broken)
    {
        if (node is JsonObject json)
        {
            var copy = new JsonObject();
            foreach (var (name, value) in json)
                copy[name] = IsFree(name) ? value?.DeepClone() : Break(value, dice, ref broken);
            return copy;
        }

        if (node is JsonArray items)
        {
            var copy = new JsonArray();
            foreach (var item in items) copy.Add(Break(item, dice, ref broken));
            return copy;
        }

        if (dice.Next(60) != 0) return node?.DeepClone();

        broken++;
        JsonNode strange = new JsonObject { ["what"] = 1 };
        return dice.Next(2) == 0 ? strange : new JsonArray(strange);
    }

    // What any value may stand in, or is not read at all.
    private static bool IsFree(string name) => name is "data" or "$schema" or "speak";
}
