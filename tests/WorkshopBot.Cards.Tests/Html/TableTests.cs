namespace WorkshopBot.Cards.Tests.Html;

public sealed class TableTests
{
    private const string Rows = """
        "columns": [ { "width": 1 }, { "width": 2, "horizontalCellContentAlignment": "right" } ],
        "rows": [
          { "type": "TableRow", "cells": [ { "type": "TableCell", "items": [ { "type": "TextBlock", "text": "Stage" } ] }, { "type": "TableCell" } ] },
          { "type": "TableRow", "style": "good", "cells": [ { "type": "TableCell" }, { "type": "TableCell", "style": "attention" } ] }
        ]
        """;

    [Fact]
    public void The_first_row_heads_its_columns()
    {
        var drawn = Table("\"firstRowAsHeader\": true");

        Assert.Equal(2, drawn.All("thead th[scope=col]").Count());
        Assert.Equal("Stage", drawn.One("thead th:first-child").TextContent);
        Assert.Equal(2, drawn.All("tbody td").Count());
        Assert.Empty(drawn.Warnings);
    }

    [Theory]
    [InlineData("firstRowAsHeader")]
    [InlineData("firstRowAsHeaders")]
    public void A_table_may_have_no_header(string property)
    {
        var drawn = Table($"\"{property}\": false");

        Assert.Empty(drawn.All("th"));
        Assert.Equal(4, drawn.All("td").Count());
    }

    [Fact]
    public void Grid_widths_and_alignment_are_classes()
    {
        var drawn = Table("\"gridStyle\": \"accent\", \"verticalCellContentAlignment\": \"center\"");

        Assert.Equal(["ac-grid", "ac-grid-accent", "ac-vertical-center"], drawn.One("table").ClassList);
        Assert.Equal(["ac-share-4", "ac-share-8"], drawn.All("col").Select(c => c.ClassName!));
        Assert.Equal(["ac-align-right", "ac-style-attention"], drawn.One("td:last-child").ClassList);
        Assert.Contains("ac-style-good", drawn.One("tbody tr").ClassList);
        Assert.Empty(Table("\"showGridLines\": false").All(".ac-grid"));
    }

    [Fact]
    public void A_row_may_have_more_cells_than_there_are_columns()
    {
        var drawn = Drawn.Elements("""
            { "type": "Table", "rows": [ { "type": "TableRow", "cells": [ { "type": "TableCell" }, { "type": "TableCell" } ] } ] }
            """);

        Assert.Equal(2, drawn.All("th").Count());
    }

    [Fact]
    public void A_table_that_is_too_wide_is_reached_and_scrolled_by_keyboard() =>
        Assert.Equal("0", Table("\"showGridLines\": false").One(".ac-table").GetAttribute("tabindex"));

    private static Drawn Table(string properties) => Drawn.Elements($$"""{ "type": "Table", {{Rows}}, {{properties}} }""");
}
