using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WorkshopBot.Web.Tests.Driving;

/// <summary>An answer, read as a browser reads it.</summary>
public sealed record Page(HttpStatusCode Status, string Path, string Text, IHtmlDocument Document)
{
    public static async Task<Page> Of(HttpResponseMessage response, string path)
    {
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, path, text, new HtmlParser().ParseDocument(text));
    }

    public string Title => Document.QuerySelector("h1")?.TextContent ?? "";

    public bool IsRoom => Document.Body!.ClassName == "room";

    public bool IsJoin => Document.Body!.ClassName == "join";

    public string PeopleLink => new Uri(((IHtmlInputElement)Document.QuerySelector("#link-people")!).Value).AbsolutePath;

    public string Token => Document.Body!.GetAttribute("data-token") ?? ((IHtmlInputElement)Document.QuerySelector("input[name=_token]")!).Value;

    public string Region(string name) => Document.QuerySelector($"#region-{name}")!.TextContent;

    public string Say => Document.QuerySelector(".say")?.TextContent ?? "";

    public IHtmlButtonElement Button(string text) => Document.QuerySelectorAll("button").Cast<IHtmlButtonElement>()
        .FirstOrDefault(b => b.TextContent.Trim() == text)
        ?? throw new InvalidOperationException(
            $"No button \"{text}\" on {Status} {Title}: {string.Join(", ", Document.QuerySelectorAll("button").Select(b => b.TextContent.Trim()))}");
}
