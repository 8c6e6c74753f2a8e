using System.Text.Json.Nodes;
using WorkshopBot.Cards.Templates;

namespace WorkshopBot.Cards.Tests.Templates;

/// <summary>Where we say no and the official packages say something, or say it later.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("utcNow()", "the function utcNow is not supported")]
    [InlineData("newGuid()", "the function newGuid is not supported")]
    [InlineData("nonsense(1)", "there is no function nonsense")]
    [InlineData("a.b(1)", "there is no function a.b")]
    [InlineData("a <> b", "the function <> is not supported")]
    [InlineData("if(true, 1)", "if takes 3 arguments, not 2")]
    [InlineData("length(5)", "length cannot take 5")]
    [InlineData("foreach(a, 'x', 1)", "'x' cannot name the items of foreach")]
    [InlineData("isMatch(a, '[]')", "'[]' has an empty class")]
    [InlineData("1 +", "the expression ends too early")]
    [InlineData("a ~ b", "\"~\" at 3 cannot stand there")]
    public void A_mistake_in_an_expression_is_found_when_the_template_is_read(string expression, string problem)
    {
        var error = Assert.Throws<TemplateException>(() => CardTemplate.Parse("card", $"[\n \"words ${{{expression}}}\"\n]"));

        Assert.Equal((2, problem), (error.Line, error.Problem));
    }

    [Theory]
    [InlineData("toUpper('i', 'tr')", "the letters of tr are not known")]
    [InlineData("formatDateTime('5 March 2026')", "'5 March 2026' is not written as in ISO 8601")]
    [InlineData("formatEpoch(100000000000000)", "the time is before the year 1 or after 9999")]
    [InlineData("addToTime('2026-01-01T00:00:00.000Z', 1, 'Fortnight')", "Fortnight is not a unit of time")]
    [InlineData("replaceIgnoreCase('a.b', '.', '')", "only plain text can be replaced")]
    [InlineData("sortBy(createArray(json('{\"k\":1}'), json('{\"k\":\"a\"}')), 'k')", "the items differ in what kind of thing their k is")]
    public void What_would_be_another_value_here_is_refused_inside_of_a_text_too(string expression, string problem)
    {
        var card = CardTemplate.Parse("card", JsonValue.Create($"words ${{{expression}}}").ToJsonString());

        Assert.Equal(problem, Assert.Throws<TemplateException>(() => card.Expand(null)).Problem);
    }

    [Theory]
    [InlineData("{\n \"a\": 1,\n \"a\": 2 }", 3)]
    [InlineData("{\n \"$data\": { \"x\": \"${y}\" } }", 2)]
    [InlineData("[\n1,\n]", 3)]
    [InlineData("{} {}", 1)]
    [InlineData("", 1)]
    [InlineData("[\n\"\\ud800\" ]", 2)]
    public void A_template_that_is_no_JSON_or_would_mislead_is_refused_with_its_line(string template, int line) =>
        Assert.Equal(line, Assert.Throws<TemplateException>(() => CardTemplate.Parse("card", template)).Line);

    [Fact]
    public void A_failure_names_the_line_of_its_text()
    {
        var card = CardTemplate.Parse("card", "{\n  \"a\": 1,\n  \"b\": [\n    \"${1 / zero}\"\n  ]\n}");

        var error = Assert.Throws<TemplateException>(() => card.Expand(new JsonObject { ["zero"] = 0 }));

        Assert.Equal(("card", 4, "${1 / zero}"), (error.Template, error.Line, error.Expression));
    }
}
