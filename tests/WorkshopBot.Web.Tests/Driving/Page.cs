using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WorkshopBot.Web.Tests.Driving;

/// <summary>An answer, read as a browser reads it.</summary>
public sealed record Page(HttpStatusCode Status, string Path, string Text, IHtmlDocument Document)
{
    public static async Task<Page> Of(HttpResponseMessage response, HttpRequestMessage request)
    {
        var text = await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, request.RequestUri!.AbsolutePath, text, new HtmlParser().ParseDocument(text));
    }

    /// <summary>A fragment that the page's script would show.</summary>
    public static Page Of(string html) => new(HttpStatusCode.OK, "", html, new HtmlParser().ParseDocument(html));

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
