using System.Text.Json;

namespace WorkshopBot.Domain;

/// <summary>Words under headings, in several languages: a resource of <c>{ heading: { language: [word, …] } }</c>.</summary>
internal static class WordList
{
    public static IReadOnlyList<(string Heading, string Word)> Read(string resource)
    {
        using var list = typeof(WordList).Assembly.GetManifestResourceStream(resource)!;
        using var json = JsonDocument.Parse(list);
        return
        [
            .. from heading in json.RootElement.EnumerateObject()
               from language in heading.Value.EnumerateObject()
               from word in language.Value.EnumerateArray()
               select (heading.Name, word.GetString()!),
        ];
    }
}
