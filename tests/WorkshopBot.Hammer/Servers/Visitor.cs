using System.Net;
using System.Text;
using System.Text.Json;

namespace WorkshopBot.Hammer.Servers;

/// <summary>Somebody with a browser, behind whatever spreads requests over the servers: keeps cookies, sends what a page's forms send.</summary>
internal sealed class Visitor(Fleet fleet) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, string> cookies = [];
    private readonly HttpMessageInvoker line = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });
    private string token = "";
    private long seen;

    public async Task<string> Get(string path) => Encoding.UTF8.GetString(await GetBytes(fleet.Next(), path));

    /// <exception cref="HttpRequestException">The server is not there, or has gone meanwhile.</exception>
    public async Task<byte[]> GetBytes(Uri server, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, path));
        var answer = await Send(request);
        if (answer.Status != HttpStatusCode.OK) throw new UnexpectedAnswerException($"GET: {answer}");

        token = Markup.Token(answer.Text) ?? token;
        return answer.Body;
    }

    /// <summary>As a browser without a script sends it.</summary>
    public Task<HttpAnswer> Post(string path, params (string Name, string Value)[] fields) => Send(Form(path, fields));

    /// <summary>As the page's script sends it.</summary>
    /// <returns>Without an answer when what came is not one for the script.</returns>
    public async Task<(HttpStatusCode Status, ScriptAnswer? Answer)> Act(string path, params (string Name, string Value)[] fields)
    {
        using var request = Form(path, fields);
        request.Headers.Add("X-Requested-With", "fetch");
        if (seen > 0) request.Headers.Add("X-Seen", $"{seen}");
        var answer = await Send(request);
        var read = ScriptAnswer.Read(answer.Text);
        seen = Math.Max(seen, read?.Number ?? 0);
        return (answer.Status, read);
    }

    /// <summary>Comes again as somebody whom no server knows, with a page that was open before.</summary>
    public void BecomeSomebodyElse()
    {
        foreach (var name in cookies.Keys.Where(n => n != "wb-forms").ToList()) cookies.Remove(name);
    }

    public void Dispose() => line.Dispose();

    private HttpRequestMessage Form(string path, (string Name, string Value)[] fields) => new(HttpMethod.Post, new Uri(fleet.Next(), path))
    {
        Content = new StringContent(
            string.Join('&', fields.Prepend(("_token", token)).Select(f => $"{WebUtility.UrlEncode(f.Item1)}={WebUtility.UrlEncode(f.Item2)}")),
            Encoding.UTF8, "application/x-www-form-urlencoded"),
    };

    private async Task<HttpAnswer> Send(HttpRequestMessage request)
    {
        using var patience = new CancellationTokenSource(Patience);
        if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
        using var response = await line.SendAsync(request, patience.Token);
        var body = await response.Content.ReadAsByteArrayAsync(patience.Token);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var pair in set.Select(c => c.Split(';')[0].Split('=', 2))) cookies[pair[0]] = pair[1];
        }

        return new(response.StatusCode, body, response.Headers.Location?.ToString());
    }
}

/// <summary>What the page's script is answered.</summary>
/// <param name="Number">The commit that shows what was done; what is sent next tells it, to be carried out on no older workshop.</param>
internal sealed record ScriptAnswer(string Kind, string? Say, long? Number)
{
    /// <summary>Null for anything else.</summary>
    public static ScriptAnswer? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ScriptAnswer>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Location">Where a redirect leads.</param>
internal sealed record HttpAnswer(HttpStatusCode Status, byte[] Body, string? Location)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public override string ToString() => $"{(int)Status} {Text}";
}

/// <summary>A server said something that it must never say, whatever happens to it.</summary>
public sealed class UnexpectedAnswerException(string message) : Exception(message);
