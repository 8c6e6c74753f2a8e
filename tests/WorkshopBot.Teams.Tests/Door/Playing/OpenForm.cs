using System.Text.Json.Nodes;
using WorkshopBot.Testing.Playing;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests.Door.Playing;

/// <summary>A dialog, or a form in the place of a message.</summary>
/// <param name="post">Null for a dialog.</param>
internal sealed class OpenForm(Client client, JsonObject card, FakePost? post) : IForm
{
    public IReadOnlyList<string> Inputs => [.. CardRules.Inputs(card).Select(NameOf)];

    public string Text => CardRules.TextOf(card);

    public string SaveButton => (string)Sending["title"]!;

    private JsonObject Sending => CardRules.Actions(card).First(a => (string?)a["style"] == "positive");

    private string SendingVerb => (string)Sending["data"]!["workshopbot"]!["verb"]!;

    private JsonObject? Now => post is null ? client.Dialog : client.FormIn(post);

    public string Prefilled(string input) =>
        CardRules.Inputs(card).First(i => NameOf(i) == input)["value"]?.ToString() ?? "";

    public async Task Send(params (string Input, string Value)[] filled)
    {
        await Press(SendingVerb, filled);

        // The same page again says what is wrong with it.
        Assert.True(Now is not { } next || PageOf(next) != PageOf(card), Now is { } again ? CardRules.TextOf(again) : "");
    }

    public async Task SendAgain(Func<Task> between, params (string Input, string Value)[] filled)
    {
        await Send(filled);
        await between();
        var (next, told) = (Now?.ToJsonString(), client.Told.LastOrDefault());

        client.StillShows(card, post);
        await Send(filled);

        Assert.Equal((next, told), (Now?.ToJsonString(), client.Told.LastOrDefault()));
    }

    public Task Press(string verb, params (string Input, string Value)[] filled) =>
        post is null ? client.Send(verb, filled) : client.PressAsSeen(post, card, verb, filled);

    public Task Close()
    {
        client.Close(post);
        return Task.CompletedTask;
    }

    private static string NameOf(JsonObject input) => ((string)input["id"]!).Split('~')[0];

    private static string PageOf(JsonObject form) => CardRules.Actions(form)
        .Select(a => a["data"]?["workshopbot"]?["tag"]).OfType<JsonObject>().Select(t => $"{t["form"]} {t["page"]}").First();
}
