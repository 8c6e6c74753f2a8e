using System.Text.Json.Nodes;
using WorkshopBot.Cards;
using WorkshopBot.Engine.Ports;

namespace WorkshopBot.Engine.Presenting;

/// <summary>The formats that a map can be taken away in, for one person.</summary>
/// <param name="page">Where the files are for this person; null where nobody reaches this program, and the chat brings them.</param>
internal sealed class ExportData(IMapFiles files, IMapLinks links, Uri? page, string place, Phrases phrases)
{
    /// <summary>Side by side on a phone; Teams takes six.</summary>
    private const int MostInARow = 4;

    public JsonObject Write() => new()
    {
        ["about"] = phrases[page is null ? "export.about.files" : "export.about.links"],
        ["page"] = page?.AbsoluteUri ?? "",
        ["groups"] = new JsonArray([.. files.Groups.Select(g => (g.Name, Formats: g.Formats.Where(files.CanWrite).ToList()))
            .Where(g => g.Formats.Count > 0).Select(g => Group(g.Name, g.Formats))]),
    };

    private JsonObject Group(string name, List<string> formats) => new()
    {
        ["title"] = phrases[$"web.take.group.{name}"],
        ["rows"] = new JsonArray([.. formats.Chunk(MostInARow).Select(row => new JsonObject
        {
            ["formats"] = new JsonArray([.. row.Select(Format)]),
        })]),
    };

    private JsonObject Format(string format) => new()
    {
        ["format"] = format,
        ["title"] = phrases[$"web.take.{format}"],
        ["link"] = page is null ? "" : links.File(page, format).AbsoluteUri,
        ["place"] = place,
    };
}
