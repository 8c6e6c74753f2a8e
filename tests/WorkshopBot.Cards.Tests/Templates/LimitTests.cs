using System.Text.Json.Nodes;
using WorkshopBot.Cards.Templates;

namespace WorkshopBot.Cards.Tests.Templates;

/// <summary>Nothing that a template or its data says takes the process down.</summary>
public sealed class LimitTests
{
    private static readonly string Long = new('a', 2000);

    public static TheoryData<string> TooDeep =>
    [
        new string('[', 100_000),
        Text(new string('(', 100_000) + "1" + new string(')', 100_000)),
        Text(new string('-', 100_000) + "1"),
        Text(string.Join("+", Enumerable.Repeat("a", 100_000))),
        Text("a" + string.Concat(Enumerable.Repeat("[0]", 100_000))),
        Text("a" + string.Concat(Enumerable.Repeat(".b", 100_000))),
        Text(string.Concat(Enumerable.Repeat("{a:", 100_000)) + "1" + new string('}', 100_000)),
        Text(string.Concat(Enumerable.Repeat("if(a,", 100_000)) + "1" + new string(')', 100_000)),
        string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1" + new string('}', 100_000),
    ];

    public static TheoryData<string> TooMuch =>
    [
        Text("range(0, 2000000000)"),
        Text("range(0, 9007199254740991)"),
        Text("foreach(range(0, 2000), x, range(0, 2000))"),
        Text("join(range(0, 900000), long)"),
        Text("replace(replace(long, 'a', long), 'a', long)"),
        Text("replaceIgnoreCase(replaceIgnoreCase(long, 'a', long), 'a', long)"),
        Text("concat(replace(long, 'a', 'bbbbbbbbbb'), join(foreach(range(0, 900), x, long), replace(long, 'a', 'bbb')))"),
        Text(string.Concat(Enumerable.Range(0, 40).Select(i => $"foreach(createArray(concat(x{i}, x{i})), x{i + 1}, "))
            .Replace("concat(x0, x0)", "range(0, 9)") + "x40" + new string(')', 40)),
        Text("foreach(range(0, 900000), x, concat(long, long, long, x))"),
        Text("foreach(range(0, 900000), x, setProperty({a: 1, b: 2, c: 3}, 'd', x))"),
        """{ "$data": "${range(0, 999)}", "x": { "$data": "${range(0, 999)}", "y": { "$data": "${range(0, 999)}" } } }""",
        """[ { "$data": "${range(0, 999)}", "x": [ { "$data": "${range(0, 999)}", "all": "${range(0, 9)}" } ] } ]""",
    ];

    [Theory]
    [MemberData(nameof(TooDeep))]
    public void A_template_that_is_nested_too_deep_is_refused(string template) =>
        Assert.Throws<TemplateException>(() => CardTemplate.Parse("card", template));

    [Theory]
    [MemberData(nameof(TooMuch))]
    public void A_card_that_grows_too_large_is_refused(string template)
    {
        var card = CardTemplate.Parse("card", template);

        Assert.Throws<TemplateException>(() => card.Expand(new JsonObject { ["long"] = Long }));
    }

    [Fact]
    public void What_grows_too_large_fails_inside_of_a_text_too() =>
        Assert.Throws<TemplateException>(() => CardTemplate.Parse("card", "\"x ${count(range(0, 2000000000))}\"").Expand(null));

    [Theory]
    [InlineData("${$root}")]
    [InlineData("${jsonStringify($root)}")]
    [InlineData("${$root == $root}")]
    [InlineData("${string($root)} x")]
    [InlineData("${flatten($root)}")]
    [InlineData("${join($root, ',')}")]
    public void Data_that_is_nested_too_deep_is_refused(string expression)
    {
        JsonNode data = new JsonArray();
        for (var depth = 0; depth < 200_000; depth++) data = new JsonArray(data);
        var card = CardTemplate.Parse("card", JsonValue.Create(expression).ToJsonString());

        Assert.Throws<TemplateException>(() => card.Expand(data));
    }

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("(a|a)*b")]
    [InlineData("(?m)^(a+)+$")]
    public void A_pattern_does_not_run_for_ever(string pattern)
    {
        var card = CardTemplate.Parse("card", Text($"isMatch(long, '{pattern}')"));

        // The last needs what only takes long, and may be refused.
        var thrown = Record.Exception(() => card.Expand(new JsonObject { ["long"] = Long + "!" }));

        Assert.True(thrown is null or TemplateException, thrown?.ToString());
    }

    private static string Text(string expression) => JsonValue.Create($"${{{expression}}}").ToJsonString();
}
