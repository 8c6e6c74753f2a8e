using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using WorkshopBot.Cards;
using WorkshopBot.Cards.BlockKit;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Slack.Door;

/// <summary>Cards and sentences as messages.</summary>
internal sealed class CardMessages(ILogger<CardMessages> log)
{
    /// <param name="files">Pictures of the card that Slack has as files, by their url there.</param>
    public SlackMessage Draw(Card card, string generation = "", IReadOnlyDictionary<string, string>? files = null)
    {
        var drawn = Drawn(card, generation, files);
        foreach (var warning in drawn.Warnings) log.CardNotFullyDrawn(card.Name, warning);
        return new(drawn.Text, drawn.Blocks);
    }

    /// <summary>Null for what a message cannot show as it asks.</summary>
    public static SlackMessage? TryDraw(Card card) =>
        Drawn(card, generation: "") is { Warnings: [] } drawn ? new(drawn.Text, drawn.Blocks) : null;

    private static RenderedMessage Drawn(Card card, string generation, IReadOnlyDictionary<string, string>? files = null) => SlackCard.Message(
        card.Content, new() { Word = key => PhrasesOf(card)[key], Generation = generation, Files = files ?? ImmutableDictionary<string, string>.Empty });

    /// <summary>Two cards below one another.</summary>
    public SlackMessage Draw(Card upper, Card lower)
    {
        var (first, second) = (Draw(upper), Draw(lower, "lower"));
        return first with { Blocks = [.. first.Blocks!.Concat(second.Blocks!).Select(b => b!.DeepClone())] };
    }

    /// <summary>A sentence, in which nothing is a link, a mention or an emoji.</summary>
    public static SlackMessage Say(string sentence) => new(
        sentence.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
        [
            new JsonObject
            {
                ["type"] = "section",
                ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = sentence, ["emoji"] = false },
            },
        ]);

    private static Phrases PhrasesOf(Card card) => Phrases.For(card.Content["lang"]?.GetValue<string>() ?? "");
}
