using System.Text;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.BlockKit.Blocks;

/// <summary>A block of Slack's, not yet written down: it may still be merged, cut or left out.</summary>
internal abstract record Block(Need Need)
{
    /// <summary>The text that counts against a message's limit.</summary>
    public abstract int Length { get; }

    /// <summary>What notifications and screen readers say of it; empty for nothing.</summary>
    public virtual string Spoken => "";

    public abstract JsonObject ToJson();

    /// <summary>Bytes as JSON, where everything but ASCII is escaped; Slack may count fewer.</summary>
    public int Size() => Encoding.UTF8.GetByteCount(ToJson().ToJsonString()) + 1;
}
