using System.Collections.Frozen;
using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Html.Texts;

namespace WorkshopBot.Cards.Html.Elements;

internal static class FactSet
{
    private static readonly FrozenSet<string> FactProperties = Kind.Names("type title value");

    public static void Draw(Element e, Place place)
    {
        Frame.Open(e, "dl", "ac-facts", e.Class("height", Keywords.Height));
        foreach (var fact in e.Children("facts"))
        {
            fact.Expect(FactProperties);
            e.Tags.Open("div");
            DrawPart(fact, "dt", "title");
            DrawPart(fact, "dd", "value");
            e.Tags.Close();
        }

        e.Tags.Close();
    }

    private static void DrawPart(Element fact, string tag, string property)
    {
        fact.Tags.Open(tag).Attribute("dir", "auto");
        Prose.WriteLines(fact.Tags, fact.Text(property) ?? "");
        fact.Tags.Close();
    }
}
