using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.BlockKit.Texts;

/// <summary>Lines of running text, as one item, or a list.</summary>
internal sealed record Paragraph(ListKind Kind, ImmutableArray<ImmutableArray<Span>> Items)
{
    public static Paragraph Of(IEnumerable<Span> spans) => new(ListKind.None, [[.. spans]]);

    public bool IsEmpty => Items.All(i => i.All(s => string.IsNullOrWhiteSpace(s.Text)));

    public IEnumerable<Span> Spans => Items.SelectMany(i => i);

    public JsonObject ToJson() => Kind == ListKind.None ? Section(Items[0]) : List();

    private JsonObject List() => new()
    {
        ["type"] = "rich_text_list",
        ["style"] = "bullet",
        ["elements"] = new JsonArray([.. Items.Where(i => i.Length > 0).Select(Section)]),
    };

    private static JsonObject Section(ImmutableArray<Span> spans) => new()
    {
        ["type"] = "rich_text_section",
        ["elements"] = new JsonArray([.. spans.Select(s => s.ToJson())]),
    };
}
