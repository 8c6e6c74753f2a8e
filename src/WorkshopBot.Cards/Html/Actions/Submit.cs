using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html.Actions;

/// <summary>A button that posts the form. Its value says what it means: <c>{"verb":…,"data":{…}}</c>.</summary>
internal static class Submit
{
    // The value is escaped as HTML afterwards, and need not be readable inside a script.
    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Open(Element action, Place place, ReadOnlySpan<string?> classes)
    {
        var button = new Submission(
            Value(action),
            action.Class("associatedInputs", Keywords.Inputs) == "none",
            !action.Flag("isEnabled", otherwise: true));
        action.On.Submissions.Add(button, RankOf(action, place));
        button.Open(action.Tags, Pressable.Look(action, classes));
    }

    private static Rank RankOf(Element action, Place place) => action.Class("style", Keywords.ActionStyle) switch
    {
        _ when place.Concealed => Rank.Never,
        "ac-action-destructive" => Rank.Never,
        "ac-action-positive" => Rank.Marked,
        _ => place.Rank,
    };

    private static string Value(Element action) => new JsonObject
    {
        ["verb"] = action.Text("verb"),
        ["data"] = Scalar.Copy(action.Json["data"]) ?? new JsonObject(),
    }.ToJsonString(Compact);
}
