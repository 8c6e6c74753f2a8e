using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Writing;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit;

/// <summary>One card being drawn.</summary>
internal sealed class Drawing(JsonNode card, SlackOptions options, Surface surface)
{
    public SlackOptions Options => options;

    public Surface Surface => surface;

    /// <summary>Whether there are input blocks; a message has only what can be pressed at once.</summary>
    public bool HasInputs => surface != Surface.Message;

    public Census Census { get; } = Census.Of(card);

    public Warnings Warnings { get; } = new();

    public Ids Ids { get; } = new(options.Generation);

    public string Word(string key) => options.Word(key);
}
