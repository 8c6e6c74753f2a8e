using System.Collections.Frozen;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.Html.Actions;
using WorkshopBot.Cards.Html.Elements;
using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html.Texts;

/// <summary>A paragraph of runs. Their text is no markdown.</summary>
internal static class RichText
{
    private static readonly FrozenSet<string> RunProperties = Kind.Names(
        "type text color fontType highlight isSubtle italic selectAction size strikethrough underline weight");

    public static void Draw(Element e, Place place)
    {
        var alignment = e.Class("horizontalAlignment", Keywords.Alignment);
        Frame.Open(e, "p", "ac-text", alignment, e.Class("height", Keywords.Height)).Attribute("dir", "auto");
        if (e.Json["inlines"] is JsonArray inlines)
        {
            foreach (var inline in inlines)
            {
                if (inline is JsonObject run) DrawRun(new(run, e.On), place);
                else if (Scalar.Text(inline) is { } text) Prose.WritePlain(e.Tags, text);
                else e.Warn("inlines holds what is neither a run nor a text");
            }
        }
        else e.Warn("inlines is not a list");

        e.Tags.Close();
    }

    private static void DrawRun(Element run, Place place)
    {
        if (run.Type != "TextRun") run.Warn("is not a TextRun");
        run.Expect(RunProperties);
        var pressable = run.Child("selectAction") is { } action
            && Pressable.Open(action, place, "ac-select-text", isNamed: true);
        run.Tags.Open("span").Class([.. TextBlock.Look(run), .. Marks(run)]);
        Prose.WritePlain(run.Tags, run.Text("text") ?? "");
        run.Tags.Close();
        if (pressable) run.Tags.Close();
    }

    private static string?[] Marks(Element run) =>
    [
        run.Flag("italic") ? "ac-italic" : null,
        run.Flag("underline") ? "ac-underline" : null,
        run.Flag("strikethrough") ? "ac-strike" : null,
        run.Flag("highlight") ? "ac-highlight" : null,
    ];
}
