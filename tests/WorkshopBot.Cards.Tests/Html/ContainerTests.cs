namespace WorkshopBot.Cards.Tests.Html;

public sealed class ContainerTests
{
    [Fact]
    public void A_container_has_a_direction_only_when_the_card_gives_one()
    {
        Assert.Equal("rtl", Container("\"rtl\": true").One(".ac-container").GetAttribute("dir"));
        Assert.Equal("ltr", Container("\"rtl\": false").One(".ac-container").GetAttribute("dir"));
        Assert.False(Container("\"bleed\": true").One(".ac-container").HasAttribute("dir"));
    }

    [Fact]
    public void A_container_that_can_be_pressed_holds_its_button_beside_its_items()
    {
        var drawn = Container("""
            "selectAction": { "type": "Action.Execute", "verb": "open", "title": "Open" }
            """);

        Assert.Equal("Open", drawn.One(".ac-selectable > button.ac-select").TextContent);
        Assert.Empty(drawn.All("button button, a button, button a"));
    }

    [Fact]
    public void Widths_are_classes()
    {
        var drawn = Columns("\"auto\"", "\"stretch\"", "1", "\"3\"", "\"48px\"", "\"9999px\"");

        Assert.Equal(
            ["ac-width-auto", "ac-width-stretch", "ac-share-3", "ac-share-9", "ac-width-50px", "ac-width-400px"],
            drawn.All(".ac-column").Select(c => c.ClassList[1]!));
        Assert.Empty(drawn.Warnings);
    }

    [Theory]
    [InlineData("\"wide\"")]
    [InlineData("\"-1\"")]
    [InlineData("0")]
    [InlineData("\"1e999\"")]
    [InlineData("\"NaN\"")]
    public void A_width_that_is_none_is_a_warning_and_the_column_stretches(string width)
    {
        var drawn = Columns(width);

        Assert.Contains("ac-width-stretch", drawn.One(".ac-column").ClassList);
        Assert.Contains("width", Assert.Single(drawn.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_are_a_list_of_descriptions()
    {
        var drawn = Drawn.Elements("""
            { "type": "FactSet", "facts": [ { "title": "Stage", "value": "**S3**" }, { "title": "Reports", "value": 4 } ] }
            """);

        Assert.Equal(["Stage", "Reports"], drawn.All("dl > div > dt").Select(d => d.TextContent));
        Assert.Equal(["<strong>S3</strong>", "4"], drawn.All("dl > div > dd").Select(d => d.InnerHtml));
    }

    [Fact]
    public void A_picture_needs_an_address_that_may_be_loaded()
    {
        foreach (var url in new[] { "http://example.org/a.png", "data:image/png;base64,AA", "javascript:0", "//example.org/a.png", "" })
        {
            var drawn = Drawn.Elements($$"""{ "type": "Image", "url": "{{url}}", "altText": "The curve" }""");

            Assert.Empty(drawn.All("img"));
            Assert.Equal("The curve", drawn.One("p").TextContent);
            Assert.Contains("url", Assert.Single(drawn.Warnings), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_picture_says_what_it_shows_or_that_it_is_decoration()
    {
        var drawn = Drawn.Elements("""
            { "type": "ImageSet", "imageSize": "small", "images": [ { "type": "Image", "url": "/a.png", "altText": "A" }, { "type": "Image", "url": "b.png" } ] }
            """);

        Assert.Equal(["A", ""], drawn.All(".ac-images-small img").Select(i => i.GetAttribute("alt")!));
    }

    [Fact]
    public void A_picture_that_can_be_pressed_has_a_name()
    {
        var drawn = Drawn.Elements("""
            { "type": "Image", "url": "/a.png", "selectAction": { "type": "Action.OpenUrl", "url": "/map", "title": "The map" } }
            """);

        Assert.Equal("The map", drawn.One("a[href='/map']:has(img)").GetAttribute("aria-label"));
    }

    private static Drawn Container(string properties) => Drawn.Elements(
        $$"""{ "type": "Container", "items": [ { "type": "TextBlock", "text": "a [b](https://example.org)" } ], {{properties}} }""");

    private static Drawn Columns(params string[] widths) => Drawn.Elements($$"""
        { "type": "ColumnSet", "columns": [ {{string.Join(", ", widths.Select(w => $$"""{ "type": "Column", "width": {{w}} }"""))}} ] }
        """);
}
