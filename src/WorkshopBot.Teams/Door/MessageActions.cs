using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using WorkshopBot.Cards;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Door;

/// <summary>
/// <em>Add to journey</em> at a message: its words as a line that can still be changed. Who wrote it is not kept.
/// https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/create-task-module
/// </summary>
internal sealed class MessageActions(Spots spots, Presenter presenter, Pressing pressing, Dialogs dialogs)
{
    /// <summary>As in the manifest.</summary>
    private const string Add = "add";

    private const int MostLetters = 2_000;

    public async Task<JsonObject?> Fetch(Organisation organisation, Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Value.Text("commandId") != Add) throw new UnknownInvokeException();

        var phrases = Phrases.For(People.LanguageOf(activity));
        if (await spots.Here(organisation, activity, cancellationToken) is not { } spot) return Dialogs.Say(phrases["teams.none"]);

        var form = new Answer.Form(
            presenter.AddForm(phrases.Language, Words(activity)), new(spot.Place.Key, spot.Workshop.Value, Pressing.NewForm()));
        pressing.Remember(form);
        return dialogs.Show(form, phrases);
    }

    public Task<JsonObject?> Submit(Press press, CancellationToken cancellationToken) => dialogs.Handle(press, cancellationToken);

    private static string Words(Activity activity)
    {
        var body = activity.Value.Member("messagePayload").Member("body");
        var content = body.Text("content") ?? "";
        var words = body.Text("contentType") == "html" ? Readable(content) : content;
        var line = string.Join(' ', words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostLetters ? line : line[..MostLetters];
    }

    private static string Readable(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var end in page.QuerySelectorAll("br,p,div,li,tr")) end.Insert(AngleSharp.Dom.AdjacentPosition.AfterEnd, " ");

        return page.Body?.TextContent ?? "";
    }
}
