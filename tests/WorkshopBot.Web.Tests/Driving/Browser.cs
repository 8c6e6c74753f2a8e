using System.Net;
using System.Text.Json;

namespace WorkshopBot.Web.Tests.Driving;

/// <summary>A browser without script: follows links, fills in forms, keeps cookies.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClientHandler handler;
    private readonly Uri address;

    public Browser(Uri address) : this(address, new() { AllowAutoRedirect = false, CookieContainer = new() })
    {
    }

    private Browser(Uri address, HttpClientHandler handler)
    {
        (this.address, this.handler) = (address, handler);
        Http = new(handler, disposeHandler: false) { BaseAddress = address };
    }

    /// <summary>The same browser, its requests led to another instance.</summary>
    public Browser Through(RoomServer other) => new(other.Address, handler);

    public HttpClient Http { get; }

    public IReadOnlyList<Cookie> Cookies => handler.CookieContainer.GetAllCookies().ToList();

    public void SetCookie(Cookie cookie) => handler.CookieContainer.Add(new Uri(address, "/r/x"), new Cookie(cookie.Name, cookie.Value, "/r"));

    public Task<Page> Get(string path) => Follow(new(HttpMethod.Get, path));

    public async Task<Page> Send(HttpRequestMessage request) => await Page.Of(await Http.SendAsync(request), request);

    public Task<Page> Post(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        Follow(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>Presses a button of a form after filling in some of its fields.</summary>
    public Task<Page> Press(Page page, string button, params (string Name, string Value)[] filled)
    {
        var pressed = page.Button(button);
        return Post(pressed.Form!.GetAttribute("action")!, Form.FieldsOf(pressed, filled));
    }

    /// <summary>The same as the page's script sends it.</summary>
    public async Task<JsonElement> PressAsScript(Page page, string button, params (string Name, string Value)[] filled)
    {
        var pressed = page.Button(button);
        var request = new HttpRequestMessage(HttpMethod.Post, pressed.Form!.GetAttribute("action"))
        {
            Content = new FormUrlEncodedContent(Form.FieldsOf(pressed, filled)),
            Headers = { { "X-Requested-With", "fetch" } },
        };
        using var response = await Http.SendAsync(request);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    /// <summary>Makes a room and is its facilitator.</summary>
    public async Task<Page> Start(string name = "Ana", string title = "Buying a bike", params (string Name, string Value)[] filled) =>
        await Press(await Get("/"), "Start the workshop", [("person-name", name), ("title", title), .. filled]);

    public async Task<Page> Join(string link, string name) => await Press(await Get(link), "Come in", ("person-name", name));

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }

    private async Task<Page> Follow(HttpRequestMessage request)
    {
        while (true)
        {
            using var response = await Http.SendAsync(request);
            if (response.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther)) return await Page.Of(response, request);

            request = new(HttpMethod.Get, response.Headers.Location);
        }
    }
}
