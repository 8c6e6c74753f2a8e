using System.Net;
using System.Text;

namespace WorkshopBot.Benchmarks.Rooms.Visiting;

/// <summary>Somebody with a browser: keeps cookies, and sends what the page's forms send.</summary>
internal sealed class Visitor(HttpMessageInvoker line, Uri address)
{
    private readonly Dictionary<string, string> cookies = [];

    public HttpMessageInvoker Line => line;

    public string Cookie => string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}"));

    /// <summary>Of the last page that had one.</summary>
    public string Token { get; private set; } = "";

    public async Task<string> Get(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, path));
        var (status, text, _) = await Send(request);
        if (status != HttpStatusCode.OK) throw new InvalidOperationException($"GET {path}: {status}");

        Token = Markup.Token(text) ?? Token;
        return text;
    }

    /// <returns>Where the page leads.</returns>
    public async Task<string> Enter(string path, params (string Name, string Value)[] fields)
    {
        using var request = Form(path, fields);
        var (status, text, location) = await Send(request);
        return status == HttpStatusCode.Redirect ? location! : throw new InvalidOperationException($"POST {path}: {status} {text}");
    }

    /// <summary>As the page's script sends it.</summary>
    /// <returns>What it gets.</returns>
    public async Task<Said> Act(string path, params (string Name, string Value)[] fields)
    {
        while (true)
        {
            using var request = Form(path, fields);
            request.Headers.Add("X-Requested-With", "fetch");
            var (status, text, _) = await Send(request);
            var said = status == HttpStatusCode.OK ? Said.Read(text) : throw new InvalidOperationException($"POST {path}: {status} {text}");
            if (said.Kind is "done" or "show") return said;
            if (said.Kind != "saving") throw new InvalidOperationException($"POST {path}: {text}");
        }
    }

    /// <summary>What a form of these fields looks like on the wire.</summary>
    public static string Encoded(IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(f => $"{WebUtility.UrlEncode(f.Name)}={WebUtility.UrlEncode(f.Value)}"));

    private HttpRequestMessage Form(string path, (string Name, string Value)[] fields) => new(HttpMethod.Post, new Uri(address, path))
    {
        Content = new StringContent(Encoded([("_token", Token), .. fields]), Encoding.UTF8, "application/x-www-form-urlencoded"),
    };

    private async Task<(HttpStatusCode Status, string Text, string? Location)> Send(HttpRequestMessage request)
    {
        if (cookies.Count > 0) request.Headers.Add("Cookie", Cookie);
        using var response = await line.SendAsync(request, CancellationToken.None);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var pair in set.Select(c => c.Split(';')[0].Split('=', 2))) cookies[pair[0]] = pair[1];
        }

        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.ToString());
    }
}
