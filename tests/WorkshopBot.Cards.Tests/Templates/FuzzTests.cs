using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using WorkshopBot.Cards.Templates;
using WorkshopBot.Cards.Templates.Functions;

namespace WorkshopBot.Cards.Tests.Templates;

/// <summary>Whatever stands in a template, it is a card or a <see cref="TemplateException"/>.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Atoms =
    [
        "a", "items", "objs", "o.x", "o['x']", "missing", "missing.x", "n", "t", "s", "items[0]", "items[9]", "objs[0].k", "$root", "$data", "$index",
        "$host", "0", "1", "2.5", "-1", "'a'", "''", "'2026-01-01T00:00:00.000Z'", "'yyyy'", "'[a'", "true", "null", "undefined", "{k: 1}", "[1, a]", "1e9",
        "9007199254740991",
    ];

    private static readonly string[] Scraps =
    [
        .. Atoms, "${", "}", "{", "(", ")", "[", "]", "'", "\"", "`", "\\", "+", "-", "*", "/", "%", "^", "==", "!=", "<", ">=", "&&", "||", "!", "&", "??",
        "?", ":", ",", ".", "=>", " ", "\n", "\r", "=", "|", "~", "é", "😀", "foreach(items, x, ", "if(",
    ];

    private static readonly Gen<string> Soup = Gen.Elements(Scraps).ArrayOf().Select(s => string.Concat(s));

    private static readonly JsonNode Data = JsonNode.Parse(
        """
        { "a": 1, "n": null, "t": true, "s": "text", "items": [3, 1, 2], "objs": [ { "k": 1 }, { "k": "b" }, null, 5 ], "o": { "x": { "1": [ [] ] }, "2": 0 } }
        """)!;

    [Fact]
    public void Scraps_of_expressions_never_crash() => ForAll(Soup.Select(s => (JsonNode)$"${{{s}}}"));

    [Fact]
    public void Texts_with_scraps_never_crash() => ForAll(Soup.Select(s => (JsonNode)s));

    [Fact]
    public void Functions_of_anything_never_crash() => ForAll(Gen.Sized(size => Sensible(Math.Min(size, 4))).Select(e => (JsonNode)$"${{{e}}}"));

    [Fact]
    public void Templates_of_any_shape_never_crash() => ForAll(Gen.Sized(size => Shape(Math.Min(size, 4))));

    private static Gen<string> Sensible(int depth) => depth == 0 ? Gen.Elements(Atoms) : Gen.OneOf(
        Gen.Elements(Atoms),
        from name in Gen.Elements(FunctionTable.Names.Where(n => char.IsAsciiLetter(n[0])).ToArray())
        from arguments in Sensible(depth - 1).ArrayOf(depth)
        select $"{name}({string.Join(", ", arguments)})",
        from name in Gen.Elements("foreach", "select", "where", "any", "all")
        from list in Sensible(depth - 1)
        from body in Sensible(depth - 1)
        select $"{name}({list}, a => {body})",
        from left in Sensible(depth - 1)
        from symbol in Gen.Elements("+", "-", "*", "/", "% ", "^", "==", "<", "&&", "&", "??")
        from right in Sensible(depth - 1)
        select $"({left} {symbol} {right})");

    private static Gen<JsonNode> Shape(int depth)
    {
        var text = Sensible(1).Select(e => (JsonNode)$"${{{e}}}");
        if (depth == 0) return text;

        var property = from key in Gen.Elements("$data", "$when", "$index", "type", "1", "${a}") from value in Shape(depth - 1) select (key, value);
        return Gen.OneOf(
            text,
            property.ArrayOf(3).Select(all => (JsonNode)new JsonObject(all.DistinctBy(p => p.key).Select(p => KeyValuePair.Create(p.key, (JsonNode?)p.value.DeepClone())))),
            Shape(depth - 1).ArrayOf(3).Select(all => (JsonNode)new JsonArray([.. all.Select(n => n.DeepClone())])));
    }

    private static void ForAll(Gen<JsonNode> templates) => Prop.ForAll(templates.ToArbitrary(), template =>
    {
        var before = Data.ToJsonString();
        var thrown = Record.Exception(() => CardTemplate.Parse("card", template.ToJsonString()).Expand(Data, new JsonObject { ["k"] = 1 })?.ToJsonString());

        Assert.True(thrown is null or TemplateException, $"{template.ToJsonString()}: {thrown}");
        Assert.Equal(before, Data.ToJsonString());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261121, 297));
}
