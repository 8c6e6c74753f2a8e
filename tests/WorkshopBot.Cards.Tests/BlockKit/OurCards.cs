using System.Text.Json.Nodes;
using WorkshopBot.Cards.BlockKit;
using WorkshopBot.Cards.Templates;
using WorkshopBot.Testing;

namespace WorkshopBot.Cards.Tests.BlockKit;

/// <summary>Our cards with their samples, wherever in Slack they can stand.</summary>
internal static class OurCards
{
    private const string Suffix = ".sample.json";

    public static IEnumerable<(string Name, string Card, Shown Shown)> Shown(string language)
    {
        var phrases = Phrases.For(language);
        string Word(string key) => phrases[key];
        foreach (var (name, data) in Samples())
        {
            var card = CardLibrary.Embedded[name].Expand(data, phrases.Host)!;
            yield return ($"{name} modal", name, BlockKit.Shown.Modal(card, new ModalOptions { Title = name, Word = Word }));
            yield return ($"{name} home", name, BlockKit.Shown.Home(card, new ViewOptions { Word = Word }));
            if (name == "start-form")
            {
                var picker = new ConversationPicker(phrases["slack.where"], phrases["slack.where-hint"]);
                yield return ($"{name} anywhere", name, BlockKit.Shown.Modal(card, new ModalOptions { Title = name, Word = Word, Picker = picker }));
            }

            if (IsTypedInto(card)) continue;

            yield return ($"{name} message", name, BlockKit.Shown.Message(card, new SlackOptions { Word = Word }));
        }
    }

    // A form is opened from a message, and stands in none.
    private static bool IsTypedInto(JsonNode? node) => node switch
    {
        JsonObject json => json["type"]?.ToString() is "Input.Text" or "Input.Number" || json.Any(p => IsTypedInto(p.Value)),
        JsonArray items => items.Any(IsTypedInto),
        _ => false,
    };

    public static IEnumerable<(string Name, JsonNode? Data)> Samples() =>
        from file in Directory.GetFiles(Repository.At("cards"), $"*{Suffix}").Order(StringComparer.Ordinal)
        let content = JsonNode.Parse(File.ReadAllText(file))
        from sample in content as JsonArray ?? new JsonArray(content)
        select (Path.GetFileName(file)[..^Suffix.Length], sample);
}
