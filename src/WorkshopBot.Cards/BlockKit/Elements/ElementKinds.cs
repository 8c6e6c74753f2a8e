using System.Collections.Frozen;
using WorkshopBot.Cards.BlockKit.Actions;
using WorkshopBot.Cards.BlockKit.Blocks;
using WorkshopBot.Cards.BlockKit.Inputs;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Elements;

internal static class ElementKinds
{
    private static readonly FrozenDictionary<string, Func<CardObject, Place, IEnumerable<Block>>> All =
        new Dictionary<string, Func<CardObject, Place, IEnumerable<Block>>>(StringComparer.Ordinal)
        {
            ["TextBlock"] = TextBlock.Draw,
            ["RichTextBlock"] = RichText.Draw,
            ["Image"] = Picture.Draw,
            ["ImageSet"] = Picture.DrawSet,
            ["FactSet"] = FactSet.Draw,
            ["Container"] = Container.Draw,
            ["ColumnSet"] = Columns.Draw,
            ["Table"] = Table.Draw,
            ["ActionSet"] = (e, place) => ActionBar.Draw(e.Children("actions"), place),
            ["Input.Text"] = TextInput.Draw,
            ["Input.Number"] = NumberInput.Draw,
            ["Input.Date"] = TimeInput.DrawDate,
            ["Input.Time"] = TimeInput.DrawTime,
            ["Input.Toggle"] = Toggle.Draw,
            ["Input.ChoiceSet"] = ChoiceSet.Draw,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static List<Block> Draw(IEnumerable<CardObject> elements, Place place)
    {
        var blocks = new List<Block>();
        foreach (var element in elements)
        {
            var drawn = Draw(element, place, out var isApart);
            if (drawn.Count == 0) continue;

            if (isApart && blocks.Count > 0 && drawn[0] is not Rule) blocks.Add(new Rule());
            blocks.AddRange(drawn);
        }

        return blocks;
    }

    private static List<Block> Draw(CardObject asked, Place place, out bool isApart)
    {
        isApart = false;
        if (place.Depth > Nesting.Deepest)
        {
            asked.Warn("stands deeper than cards are drawn");
            return [];
        }

        if (Fallback.Resolve(asked, All.ContainsKey) is not { } e) return [];

        isApart = e.Flag("separator");
        var isToggled = e.Text("id") is { } id && place.Drawing.Census.IsToggled(id);
        var isVisible = e.Flag("isVisible", otherwise: true);
        List<Block> drawn = [.. All[e.Type](e, place.Inside with { Concealed = place.Concealed || isToggled || !isVisible })];

        // Slack shows and hides nothing by itself: what a button would show is there from the start.
        if (isVisible || isToggled) return drawn;

        if (drawn.Exists(b => b.Need == Need.Field)) e.Warn("is hidden, and what is filled in there would not come back");
        return [];
    }
}
