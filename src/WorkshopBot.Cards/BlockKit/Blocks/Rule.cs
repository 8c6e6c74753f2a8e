using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.BlockKit.Blocks;

/// <summary>A line between blocks.</summary>
internal sealed record Rule() : Block(Need.Ornament)
{
    public override int Length => 0;

    public override JsonObject ToJson() => new() { ["type"] = "divider" };
}
