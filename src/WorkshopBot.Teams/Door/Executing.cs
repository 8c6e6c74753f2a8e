using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Cards.Teams;

namespace WorkshopBot.Teams.Door;

/// <summary>
/// Answers to <c>Action.Execute</c>: another card for who pressed, or a sentence.
/// https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
/// </summary>
internal sealed class Executing(Pressing pressing, Views views, Drawing drawing)
{
    public async Task<JsonObject> Handle(Press press, CancellationToken cancellationToken)
    {
        var phrases = Phrases.For(People.LanguageOf(press.Activity));
        if (press.Sent.Verb == Refreshing.Verb)
            return await views.Of(press, cancellationToken) is { } own ? Card(own) : Unknown(phrases["teams.gone"]);

        return await pressing.Do(press, cancellationToken) switch
        {
            Answer.Form form => Card(drawing.Form(form, TeamsSurface.MessageWithoutDialogs)),

            // The form stands where the message was: it is shown again.
            Answer.Say say when press.IsForm => await Look(press, say.Sentence, cancellationToken),
            Answer.Say say => Message(say.Sentence),
            Answer.Look look => await Look(press, look.Notice, cancellationToken),
            _ => throw new InvalidOperationException("There is no other answer."),
        };
    }

    /// <summary>What no card of ours sends.</summary>
    public static JsonObject Unknown(string sentence) =>
        Of(400, "application/vnd.microsoft.error", new JsonObject { ["code"] = "BadRequest", ["message"] = sentence });

    private async Task<JsonObject> Look(Press press, string? notice, CancellationToken cancellationToken)
    {
        var view = await (notice is null ? views.Of(press, cancellationToken) : views.Of(press, cancellationToken, notice));
        var sentence = notice ?? Phrases.For(People.LanguageOf(press.Activity))["chat.done"];
        return view is not null ? Card(view)

            // Nothing of the workshop's is there, but the form that was sent is.
            : press.IsForm ? Card(drawing.Sentence(sentence, People.LanguageOf(press.Activity)))
            : Message(sentence);
    }

    private static JsonObject Card(JsonObject content) => Of(200, Calling.TeamsMessage.CardType, content);

    private static JsonObject Message(string sentence) => Of(200, "application/vnd.microsoft.activity.message", JsonValue.Create(sentence));

    private static JsonObject Of(int status, string type, JsonNode value) =>
        new() { ["statusCode"] = status, ["type"] = type, ["value"] = value };
}
