using System.Collections.Frozen;
using WorkshopBot.Cards.Html.Reading;

namespace WorkshopBot.Cards.Html.Inputs;

internal sealed record Choice(string Title, string Value)
{
    private static readonly FrozenSet<string> Properties = Kind.Names("type title value");

    public static List<Choice> Of(Element set)
    {
        var choices = new List<Choice>();
        foreach (var choice in set.Children("choices"))
        {
            choice.Expect(Properties);
            var value = choice.Text("value");
            if (value is null) choice.Warn("a choice has no value");
            else choices.Add(new(choice.Text("title") ?? value, value));
        }

        if (choices.Count == 0) set.Warn("has no choices");
        return choices;
    }
}
