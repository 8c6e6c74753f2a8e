using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using WorkshopBot.Cards;
using WorkshopBot.Maps.Tests.Samples;

namespace WorkshopBot.Maps.Tests;

/// <summary>What a real parser of Markdown, with every extension on, makes of a summary.</summary>
public sealed class MarkdownTests
{
    private static readonly MarkdownPipeline Everything = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().Build();

    public static TheoryData<string> Texts =>
    [
        .. Hostile.Texts.Values.Where(t => t.Length is > 0 and < 3000),
        "[link](https://evil.example) <https://evil.example> https://evil.example www.evil.example mailto:a@evil.example",
        "![image](x.png) [ref]: x [^note]",
        "`code` ``code`` ~~~ **bold** __bold__ *i* _i_ ~~gone~~ $math$",
        "# heading", "=====", "---", "***", "- item", "+ item", "1. item", "1) item", "> quote", "    code", "```", "~~~", "| a | b |", "|---|",
        "<b>bold</b> <!-- comment --> &lt;b&gt; &#60;", "trailing backslash \\", ":::", "{.class}", "term\n: definition",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void User_text_becomes_no_link_no_HTML_and_no_code(string text)
    {
        var document = Parse(text);

        Assert.Empty(document.Descendants<LinkInline>());
        Assert.Empty(document.Descendants<AutolinkInline>());
        Assert.Empty(document.Descendants<HtmlInline>());
        Assert.Empty(document.Descendants<HtmlBlock>());
        Assert.Empty(document.Descendants<CodeInline>());
        Assert.Empty(document.Descendants<CodeBlock>());
        Assert.Empty(document.Descendants<QuoteBlock>());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void User_text_adds_no_heading_item_emphasis_or_column(string text)
    {
        var (hostile, plain) = (Parse(text), Parse("plain"));

        Assert.Equal(Count<HeadingBlock>(plain), Count<HeadingBlock>(hostile));
        Assert.Equal(Count<ListBlock>(plain), Count<ListBlock>(hostile));
        Assert.Equal(Count<ListItemBlock>(plain), Count<ListItemBlock>(hostile));
        Assert.Equal(Count<EmphasisInline>(plain), Count<EmphasisInline>(hostile));
        Assert.Equal(Count<TableCell>(plain), Count<TableCell>(hostile));
    }

    private static MarkdownDocument Parse(string text) =>
        Markdown.Parse(MapSummary.Write(Hostile.Map(text), Phrases.For("en")), Everything);

    private static int Count<T>(MarkdownDocument document) where T : MarkdownObject => document.Descendants<T>().Count();
}
