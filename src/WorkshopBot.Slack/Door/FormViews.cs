using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using WorkshopBot.Cards;
using WorkshopBot.Cards.BlockKit;
using WorkshopBot.Cards.BlockKit.Sent;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Slack.Door;

/// <summary>Cards as modals, and what a modal of ours was about when it comes back.</summary>
internal sealed class FormViews(ILogger<FormViews> log)
{
    public JsonObject Draw(Card card, Place place, Phrases phrases, int page = 0) =>
        Draw(card, place, phrases, page, ImmutableDictionary<string, string>.Empty, []);

    /// <param name="page">Counts what one modal has shown: what was typed into one page is not kept on the next.</param>
    public JsonObject Draw(
        Card card, Place place, Phrases phrases, int page, IReadOnlyDictionary<string, string> typed, ImmutableArray<string> notices,
        ConversationPicker? picker = null)
    {
        var drawn = SlackCard.Modal(card.Content, new()
        {
            Title = phrases["chat.title"],
            Close = phrases["slack.close"],
            Metadata = new JsonObject { ["place"] = place.Key, ["page"] = page }.ToJsonString(),
            Generation = page.ToString(CultureInfo.InvariantCulture),
            Word = key => phrases[key],
            Typed = typed,
            Notices = notices,
            Picker = picker,
        });
        foreach (var warning in drawn.Warnings) log.CardNotFullyDrawn(card.Name, warning);
        return drawn.View;
    }

    /// <summary>All that a form asks for, however it is shown.</summary>
    public static JsonArray Blocks(Card card) => SlackCard.Modal(card.Content, new() { Title = "-" }).View["blocks"]!.AsArray();

    /// <summary>A form that asks first in which channel.</summary>
    public JsonObject DrawWithChannel(Card card, Place place, Phrases phrases) => Draw(
        card, place, phrases, page: 0, ImmutableDictionary<string, string>.Empty, [], new(phrases["slack.where"], phrases["slack.where-hint"]));

    /// <summary>What somebody's App Home shows.</summary>
    public JsonObject DrawHome(Card card, Phrases phrases)
    {
        var drawn = SlackCard.Home(card.Content, new() { Word = key => phrases[key] });
        foreach (var warning in drawn.Warnings) log.CardNotFullyDrawn(card.Name, warning);
        return drawn.View;
    }

    /// <summary>A modal that only says something: what was pressed in it is done, and Slack cannot close it for us.</summary>
    public JsonObject Said(string sentence, Place place, Phrases phrases) =>
        Draw(new("said", new JsonObject { ["type"] = "AdaptiveCard", ["body"] = new JsonArray() }), place, phrases, 0, ImmutableDictionary<string, string>.Empty, [sentence]);

    /// <summary>Null when no modal of ours says so.</summary>
    public static (Place Place, int Page)? Read(SentView view)
    {
        try
        {
            return JsonNode.Parse(view.Metadata) is JsonObject json && json["place"] is JsonValue key && json["page"] is JsonValue page
                ? (new(Places.Door, key.GetValue<string>()), page.GetValue<int>())
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
