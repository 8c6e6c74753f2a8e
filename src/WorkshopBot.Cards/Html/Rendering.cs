using System.Text.Json.Nodes;
using WorkshopBot.Cards.Html.Actions;
using WorkshopBot.Cards.Html.Writing;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html;

/// <summary>One card being drawn.</summary>
internal sealed class Rendering(HtmlOptions options, Census census)
{
    private readonly Dictionary<string, int> claims = new(StringComparer.Ordinal);
    private readonly Dictionary<JsonObject, string> ids = [];

    public HtmlOptions Options => options;

    public Census Census => census;

    public Tags Tags { get; } = new();

    public Submissions Submissions { get; } = new();

    public Warnings Warnings { get; } = new();

    public void Warn(JsonNode at, string what) => Warnings.Add(at, what);

    /// <summary>The id in the page of the element that has this id in the card.</summary>
    public string Id(string id) => DomId.Of(options.Prefix, id);

    /// <summary>The same for what is being drawn; where its id is missing or taken, one derived from its place.</summary>
    public string Claim(JsonObject element)
    {
        if (ids.TryGetValue(element, out var known)) return known;

        var id = Scalar.Text(element["id"]) ?? "";
        var count = claims[id] = claims.GetValueOrDefault(id) + 1;
        if (count > 1 && id.Length > 0) Warn(element, $"the id \"{id}\" is taken");
        return ids[element] = count == 1 && id.Length > 0 ? Id(id) : DomId.Part(Id(id), $"number-{count}");
    }

    public RenderedHtml Finish() => new(Tags.ToString(), Warnings.ToImmutable());
}
