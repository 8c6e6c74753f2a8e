using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Writing;

namespace WorkshopBot.Cards.BlockKit.Actions;

/// <summary>Buttons side by side.</summary>
internal sealed record Presses(string Id, ImmutableArray<Button> Buttons, ImmutableArray<JsonObject> Written) : Block(Need.Press)
{
    public static Presses Of(IEnumerable<Button> buttons, Ids ids)
    {
        var all = buttons.ToImmutableArray();
        return new(ids.Actions(), all, [.. all.Select(b => b.ToJson(ids))]);
    }

    public override int Length => Buttons.Sum(b => Math.Min(Escape.Length(b.Title), Limits.ButtonText));

    public Presses Without(Button button)
    {
        var index = Buttons.IndexOf(button);
        return this with { Buttons = Buttons.RemoveAt(index), Written = Written.RemoveAt(index) };
    }

    public override JsonObject ToJson() => new()
    {
        ["type"] = "actions",
        ["block_id"] = Id,
        ["elements"] = new JsonArray([.. Written.Select(b => b.DeepClone())]),
    };
}
