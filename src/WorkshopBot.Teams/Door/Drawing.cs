using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using WorkshopBot.Cards;
using WorkshopBot.Cards.Teams;
using WorkshopBot.Engine.Acting;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Teams.Calling;

namespace WorkshopBot.Teams.Door;

/// <summary>Cards as Teams takes them.</summary>
internal sealed class Drawing(ILogger<Drawing> log)
{
    /// <summary>Only where activities come with a token is there a client that has dialogs; the Agents Playground has none.</summary>
    public static TeamsSurface SurfaceOf(ServiceAddress service) =>
        service.TakesToken ? TeamsSurface.Message : TeamsSurface.MessageWithoutDialogs;

    /// <summary>A message, or what replaces one.</summary>
    public JsonObject Message(Card card, Subject about, TeamsSurface surface, TeamsRefresh? refresh = null, params ImmutableArray<string> notices) =>
        Draw(card, new() { Surface = surface, Tag = about.Write(), Refresh = refresh, Notices = notices });

    /// <summary>A form: in a dialog, or in a message in its place.</summary>
    public JsonObject Form(Answer.Form form, TeamsSurface surface) => Draw(form.Card, new()
    {
        Surface = surface,
        Tag = form.About.Write(),

        // Pages count, too: a client would keep what was typed into one on the next.
        Generation = (form.About.Page * 100) + form.Showing,
        Typed = form.Typed,
        Errors = form.Errors,
        Notices = form.Notices,
    });

    /// <summary>Two cards below one another.</summary>
    public static Card Join(Card upper, Card lower)
    {
        var joined = (JsonObject)upper.Content.DeepClone();
        foreach (var part in new[] { "body", "actions" })
        {
            if (lower.Content[part] is not JsonArray more) continue;

            var all = joined[part] as JsonArray ?? [];
            if (joined[part] != all) joined[part] = all;
            foreach (var item in more) all.Add(item?.DeepClone());
        }

        return new(upper.Name, joined);
    }

    /// <summary>Nothing but a sentence.</summary>
    public JsonObject Sentence(string sentence, string language)
    {
        var empty = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = new JsonArray(), ["lang"] = language };
        return Draw(new("sentence", empty), new() { Notices = [sentence] });
    }

    /// <summary>What a notification says of a card: its first words.</summary>
    public static string? Headline(JsonObject card) => Texts(card["body"]).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject json when json.Text("type") is "TextBlock" or "TextRun" => json.Text("text") is { } text ? [text] : [],
        JsonObject json => json.SelectMany(m => Texts(m.Value)),
        JsonArray array => array.SelectMany(Texts),
        _ => [],
    };

    public static JsonObject Attachment(JsonObject content) => new()
    {
        ["contentType"] = TeamsMessage.CardType,
        ["content"] = content,
    };

    private JsonObject Draw(Card card, TeamsOptions options)
    {
        var phrases = Phrases.For(card.Content.Text("lang") ?? "");
        options = options with { Word = key => phrases[key], OpensDialog = Verbs.Shows, HasInlineForm = verb => verb == Verbs.OpenAnswer };
        if (TeamsCard.Draw(card.Content, options) is { } drawn) return drawn;

        log.CardTooLarge(card.Name);
        return Sentence(phrases["teams.too-large"], phrases.Language);
    }
}
