using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit.Writing;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit.Inputs;

/// <param name="Value">As the card has it.</param>
internal sealed record Choice(string Title, string Value)
{
    public static List<Choice> Of(CardObject set)
    {
        var choices = new List<Choice>();
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var choice in set.Children("choices"))
        {
            if (choice.Text("value") is not { } text)
            {
                choice.Warn("a choice has no value");
                continue;
            }

            var value = Readable.Value(text);
            if (Code.Value(value).Length > Limits.Option)
                choice.Warn($"the value \"{value}\" is longer than {Limits.Option} characters");
            else if (!values.Add(value)) choice.Warn($"the value \"{value}\" is taken");
            else choices.Add(new(choice.Text("title") ?? value, value));
        }

        if (choices.Count == 0) set.Warn("has no choices");
        return choices;
    }

    /// <summary>A long title goes on in the smaller line below.</summary>
    public JsonObject ToJson()
    {
        var title = Readable.Text(Title).ReplaceLineEndings(" ").Trim();
        var end = Shorten.Head(title, Limits.Option);
        var option = new JsonObject
        {
            ["text"] = Plain.Object(title[..end], Limits.Option),
            ["value"] = Code.Value(Value),
        };
        if (end < title.Length) option["description"] = Plain.Object(title[end..], Limits.Option);
        return option;
    }
}
