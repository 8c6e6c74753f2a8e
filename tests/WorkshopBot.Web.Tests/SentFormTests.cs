using Microsoft.AspNetCore.Http;
using WorkshopBot.Web.Safety;

namespace WorkshopBot.Web.Tests;

public sealed class SentFormTests
{
    [Theory]
    [InlineData(new[] { "", "P1", "P2" }, "P1,P2")]
    [InlineData(new[] { "" }, "")]
    public void Ticked_boxes_are_read_without_the_empty_field_beside_them(string[] sent, string read)
    {
        var form = new SentForm(new FormCollection(new() { ["solves"] = sent }));

        Assert.Equal(read, form["solves"]);
    }
}
