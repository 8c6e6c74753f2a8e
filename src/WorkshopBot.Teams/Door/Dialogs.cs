using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Cards.Teams;

namespace WorkshopBot.Teams.Door;

/// <summary>
/// Dialogs: opened by <c>task/fetch</c>, sent by <c>task/submit</c>. What is refused is shown again with what was typed.
/// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots
/// </summary>
internal sealed class Dialogs(Pressing pressing, Drawing drawing)
{
    /// <returns>Null closes the dialog.</returns>
    public async Task<JsonObject?> Handle(Press press, CancellationToken cancellationToken)
    {
        var phrases = Phrases.For(People.LanguageOf(press.Activity));
        return await pressing.Do(press, cancellationToken) switch
        {
            Answer.Form form => Show(form, phrases),
            Answer.Say say => Say(say.Sentence),
            Answer.Look { Notice: { } notice } => Say(notice),
            _ => press.IsForm ? null : Say(phrases["chat.done"]),
        };
    }

    public JsonObject Show(Answer.Form form, Phrases phrases) => Continue(drawing.Form(form, TeamsSurface.Dialog), phrases);

    public static JsonObject Say(string sentence) =>
        new() { ["task"] = new JsonObject { ["type"] = "message", ["value"] = sentence } };

    private static JsonObject Continue(JsonObject card, Phrases phrases) => new()
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject
            {
                ["title"] = phrases["chat.title"],
                ["height"] = "large",
                ["width"] = "medium",
                ["card"] = Drawing.Attachment(card),
            },
        },
    };
}
