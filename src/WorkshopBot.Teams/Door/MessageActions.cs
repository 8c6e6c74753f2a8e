using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
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
        var payload = activity.Value.Member("messagePayload");
        var body = payload.Member("body");
        var content = body.Text("content") ?? "";
        var words = body.Text("contentType") == "html" ? Readable(content, Programs(payload)) : content;
        var line = string.Join(' ', words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostLetters ? line : line[..MostLetters];
    }

    /// <summary>What bots are called by: who calls one does not speak of it.</summary>
    private static HashSet<string> Programs(JsonObject? payload) =>
    [
        .. from mention in payload.Objects("mentions")
           where mention.Member("mentioned").Member("application") is not null
           where mention.Text("mentionText") is { Length: > 0 }
           select TextOf(Parsed(mention.Text("mentionText")!)),
    ];

    private static string Readable(string html, HashSet<string> programs)
    {
        var page = Parsed(html);
        foreach (var mention in page.QuerySelectorAll("at").Where(at => programs.Contains(at.TextContent))) mention.Remove();
        foreach (var end in page.QuerySelectorAll("br,p,div,li,tr")) end.Insert(AngleSharp.Dom.AdjacentPosition.AfterEnd, " ");

        return TextOf(page);
    }

    private static IHtmlDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    private static string TextOf(IHtmlDocument page) => page.Body?.TextContent ?? "";
}
