using System.Collections.Frozen;
using WorkshopBot.Cards.Html.Inputs;
using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Html.Texts;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html.Elements;

internal static class ElementKinds
{
    private const string Input = "label isRequired errorMessage value";

    private static readonly FrozenDictionary<string, Kind> All = new Dictionary<string, Kind>(StringComparer.Ordinal)
    {
        ["TextBlock"] = Kind.Element(TextBlock.Draw,
            "text color fontType horizontalAlignment isSubtle maxLines size weight wrap style"),
        ["RichTextBlock"] = Kind.Element(RichText.Draw, "inlines horizontalAlignment"),
        ["Image"] = Kind.Element(Image.Draw,
            "url altText backgroundColor horizontalAlignment selectAction size style width"),
        ["ImageSet"] = Kind.Element(Image.DrawSet, "images imageSize"),
        ["FactSet"] = Kind.Element(FactSet.Draw, "facts"),
        ["Container"] = Kind.Element(Container.Draw,
            "items selectAction style verticalContentAlignment bleed backgroundImage rtl minHeight"),
        ["ColumnSet"] = Kind.Element(Columns.Draw, "columns selectAction style bleed horizontalAlignment minHeight"),
        ["Table"] = Kind.Element(Table.Draw,
            "columns rows firstRowAsHeader firstRowAsHeaders showGridLines gridStyle"
            + " horizontalCellContentAlignment verticalCellContentAlignment"),
        ["ActionSet"] = Kind.Element(Actions.ActionBar.DrawSet, "actions horizontalAlignment"),
        ["Input.Text"] = Kind.Element(TextField.Draw,
            $"{Input} isMultiline maxLength placeholder regex style inlineAction"),
        ["Input.Number"] = Kind.Element(NumberField.Draw, $"{Input} max min placeholder"),
        ["Input.Date"] = Kind.Element(TimeField.DrawDate, $"{Input} max min placeholder"),
        ["Input.Time"] = Kind.Element(TimeField.DrawTime, $"{Input} max min placeholder"),
        ["Input.Toggle"] = Kind.Element(Toggle.Draw, $"{Input} title valueOff valueOn wrap"),
        ["Input.ChoiceSet"] = Kind.Element(ChoiceSet.Draw,
            $"{Input} choices isMultiSelect style placeholder wrap"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Draw(IEnumerable<Element> elements, Place place)
    {
        foreach (var element in elements) Draw(element, place);
    }

    private static void Draw(Element asked, Place place)
    {
        if (place.Depth > Nesting.Deepest)
        {
            asked.Warn("stands deeper than cards are drawn");
            return;
        }

        if (asked.Resolve(All.ContainsKey) is not { } e) return;

        var kind = All[e.Type];
        e.Expect(kind.Properties);
        kind.Draw(e, place.Inside with { Concealed = place.Concealed || MayVanish(e) });
    }

    private static bool MayVanish(Element e) =>
        !e.Flag("isVisible", otherwise: true) || (e.Text("id") is { } id && e.On.Census.IsToggled(id));
}
