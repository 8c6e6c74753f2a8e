using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Teams;

/// <summary>
/// A message may have 100 KB, counted as UTF-16, of which 80 are recommended:
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages. What stands around a card needs a little.
/// </summary>
internal static class Size
{
    public const int MostCharacters = 38_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The longest texts are cut, until all of it is small enough.</summary>
    /// <returns>Null where that does not help.</returns>
    public static JsonObject? Fit(JsonObject card, Func<string, string> word)
    {
        if (IsSmall(card)) return card;

        (card["body"] as JsonArray)?.Insert(0, Sentences.Say(word("teams.shortened"), "warning"));
        var texts = Texts(card).ToList();
        for (var most = 1_000; most >= 30; most /= 2)
        {
            foreach (var text in texts.Where(t => Scalar.Text(t["text"])?.Length > most)) text["text"] = Cut(Scalar.Text(text["text"])!, most);
            if (IsSmall(card)) return card;
        }

        return null;
    }

    private static bool IsSmall(JsonObject card) => card.ToJsonString(Plain).Length <= MostCharacters;

    /// <summary>Never in the middle of what is read as one letter.</summary>
    private static string Cut(string text, int most)
    {
        var end = 0;
        while (end < most && StringInfo.GetNextTextElementLength(text, end) is > 0 and var next && end + next < most) end += next;
        return $"{text[..end]}…";
    }

    private static IEnumerable<JsonObject> Texts(JsonNode? node) => node switch
    {
        JsonObject json when Scalar.Text(json["type"]) is "TextBlock" or "TextRun" => [json],
        JsonObject json => json.SelectMany(m => Texts(m.Value)),
        JsonArray array => array.SelectMany(Texts),
        _ => [],
    };
}
