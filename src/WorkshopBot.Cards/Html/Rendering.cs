using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WorkshopBot.Cards.Html.Actions;
using WorkshopBot.Cards.Html.Reading;
using WorkshopBot.Cards.Html.Writing;

namespace WorkshopBot.Cards.Html;

/// <summary>One card being drawn.</summary>
internal sealed class Rendering(HtmlOptions options, Census census)
{
    private readonly ImmutableArray<string>.Builder warnings = ImmutableArray.CreateBuilder<string>();
    private readonly Dictionary<string, int> claims = new(StringComparer.Ordinal);

    public HtmlOptions Options => options;

    public Census Census => census;

    public Tags Tags { get; } = new();

    public Submissions Submissions { get; } = new();

    /// <summary>Said once, however often the property is read.</summary>
    public void Warn(JsonNode at, string what)
    {
        var warning = $"{at.GetPath()}: {what}";
        if (!warnings.Contains(warning)) warnings.Add(warning);
    }

    /// <summary>The id in the page of what has this id in the card.</summary>
    public string Id(string id) => DomId.Of(options.Prefix, id);

    /// <summary>The same, for what is being drawn: the second with an id gets another one, because a page has each once.</summary>
    public string Claim(JsonNode at, string id)
    {
        var count = claims[id] = claims.GetValueOrDefault(id) + 1;
        if (count == 1) return Id(id);

        Warn(at, $"the id \"{id}\" is not the first of its kind");
        return DomId.Part(Id(id), count.ToString());
    }

    /// <summary>An id for what has none in the card: by its place among the others like it.</summary>
    public string Unnamed()
    {
        var count = claims[""] = claims.GetValueOrDefault("") + 1;
        return DomId.Part(options.Prefix, count.ToString());
    }

    public RenderedHtml Finish() => new(Tags.ToString(), warnings.ToImmutable());
}
