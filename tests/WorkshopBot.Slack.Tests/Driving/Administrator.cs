using System.Net;
using System.Web;

namespace WorkshopBot.Slack.Tests.Driving;

/// <summary>Somebody who installs the bot, in a browser of their own.</summary>
public sealed class Administrator : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly SlackHost host;

    public Administrator(SlackHost host) => this.host = host;

    /// <summary>Presses "Add to Slack".</summary>
    /// <returns>Where Slack asks them.</returns>
    public async Task<Uri> Begin()
    {
        using var response = await http.GetAsync(new Uri(host.Address, "/slack/install"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Cookie = response.Headers.GetValues("Set-Cookie").Single();
        return response.Headers.Location!;
    }

    public string Cookie { get; private set; } = "";

    public static string StateOf(Uri asks) => HttpUtility.ParseQueryString(asks.Query)["state"]!;

    /// <summary>Is sent back by Slack. The cookie is one for HTTPS, which ends in front of the program.</summary>
    public async Task<HttpResponseMessage> Return(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address, $"/slack/oauth?{query}"));
        if (Cookie.Length > 0) request.Headers.Add("Cookie", Cookie.Split(';')[0]);
        var response = await http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set)) Cookie = set.Single();
        return response;
    }

    /// <summary>Does all of it.</summary>
    public async Task<HttpResponseMessage> Install(string code) =>
        await Return($"code={code}&state={Uri.EscapeDataString(StateOf(await Begin()))}");

    public void Dispose() => http.Dispose();
}
