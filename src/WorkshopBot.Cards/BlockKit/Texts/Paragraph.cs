using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.BlockKit.Texts;

/// <summary>Lines of running text, as one item, or a list.</summary>
internal sealed record Paragraph(ListKind Kind, ImmutableArray<ImmutableArray<Span>> Items)
{
    /// <summary>The number of a numbered list's first item.</summary>
    public int First { get; init; } = 1;

    public static Paragraph Of(IEnumerable<Span> spans) => new(ListKind.None, [[.. spans]]);

    public bool IsEmpty => Items.All(i => i.All(s => string.IsNullOrWhiteSpace(s.Text)));

    public IEnumerable<Span> Spans => Items.SelectMany(i => i);

    public JsonObject ToJson() => Kind == ListKind.None ? Section(Items[0]) : List();

    private JsonObject List()
    {
        var list = new JsonObject
        {
            ["type"] = "rich_text_list",
            ["style"] = Kind == ListKind.Numbered ? "ordered" : "bullet",
            ["elements"] = new JsonArray([.. Items.Where(i => i.Length > 0).Select(Section)]),
        };
        if (Kind == ListKind.Numbered && First > 1) list["offset"] = First - 1;
        return list;
    }

    private static JsonObject Section(ImmutableArray<Span> spans) => new()
    {
        ["type"] = "rich_text_section",
        ["elements"] = new JsonArray([.. spans.Select(s => s.ToJson())]),
    };
}
