using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Cards.BlockKit;

namespace WorkshopBot.Server.Cards;

/// <summary>A card as Slack's Block Kit Builder takes it.</summary>
internal static class SlackSample
{
    public const string Message = "message";
    public const string Modal = "modal";
    public const string Home = "home";

    public static (JsonObject Json, ImmutableArray<string> Warnings) Draw(
        JsonNode card, string surface, string title, Phrases phrases)
    {
        string Word(string key) => phrases[key];
        if (surface == Message)
        {
            var message = SlackCard.Message(card, new() { Word = Word });
            return (new() { ["text"] = message.Text, ["blocks"] = message.Blocks }, message.Warnings);
        }

        var view = surface == Modal
            ? SlackCard.Modal(card, new() { Title = title, Word = Word })
            : SlackCard.Home(card, new() { Word = Word });
        return (view.View, view.Warnings);
    }
}
