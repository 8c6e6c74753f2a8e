using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.Reading;

/// <summary>What a card asks for that is not drawn as asked, each with the JSON path of the place.</summary>
internal sealed class Warnings
{
    private readonly ImmutableArray<string>.Builder all = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    /// <summary>Said once, however often the property is read.</summary>
    public void Add(JsonNode at, string what)
    {
        var warning = $"{at.GetPath()}: {what}";
        if (said.Add(warning)) all.Add(warning);
    }

    public ImmutableArray<string> ToImmutable() => all.ToImmutable();
}
