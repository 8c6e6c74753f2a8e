using AngleSharp.Html;
using WorkshopBot.Cards.Html;

namespace WorkshopBot.Cards.Tests.Html;

public sealed class EverythingTests
{
    private static readonly HtmlOptions Options = new()
    {
        Prefix = "c1-",
        Post = "/rooms/1/forms?a=b&c=d",
        Hidden = [new("token", "<secret>")],
        Typed = new Dictionary<string, string> { ["mail"] = "ana@" },
        Errors = new Dictionary<string, string> { ["mail"] = "This is no address.", ["text"] = "" },
        Word = key => $"[{key}]",
    };

    private static readonly Drawn Everything = Drawn.Card(Expectation("everything.json"), Options);

    [Fact]
    public void A_card_with_everything_is_drawn_without_a_warning() => Assert.Empty(Everything.Warnings);

    [Fact]
    public void A_card_with_everything_is_drawn_as_it_was() =>
        Assert.Equal(Expectation("everything.html"), Pretty(Everything));

    private static string Pretty(Drawn drawn)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        foreach (var node in drawn.Body.ChildNodes)
            node.ToHtml(writer, new PrettyMarkupFormatter { Indentation = "  ", NewLine = "\n" });
        return writer.ToString().Trim() + "\n";
    }

    private static string Expectation(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Html/Expectations", name));
}
