using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WorkshopBot.Teams.Tests.Door;
using WorkshopBot.Teams.Tests.Driving;
using WorkshopBot.Testing.Teams;

namespace WorkshopBot.Teams.Tests.Tab;

/// <summary>A browser inside Teams, in which somebody looks at the tab.</summary>
public sealed class Onlooker(Town town, FakePerson person) : IDisposable
{
    public const string Desktop = "1fec8e78-bce4-4aaf-ab1b-5451cc387264";

    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = town.Address };

    /// <summary>What Teams gives the tab; as it is, it is right.</summary>
    public Tokens Token
    {
        get
        {
            var tenant = town.Teams.Bot.TenantId;
            var right = new Tokens(town.Key, town.Teams.Clock.GetUtcNow())
            {
                Issuer = $"https://login.microsoftonline.com/{tenant}/v2.0",
                Audience = town.Teams.Bot.AppId,
                Claimed = null,
            };
            return right with
            {
                More = right.More.Add("tid", tenant).Add("oid", person.EntraId).Add("ver", "2.0").Add("scp", "access_as_user").Add("azp", Desktop),
            };
        }
    }

    public void Dispose() => http.Dispose();

    public Task<HttpResponseMessage> Open(FakeConversation at, string query = "") => Open(Token.Write(), at.Id, query);

    public Task<HttpResponseMessage> Open(string token, string conversation, string query = "") => http.PostAsync(
        new Uri($"/teams/tab/session{query}", UriKind.Relative),
        JsonContent.Create(new JsonObject { ["token"] = token, ["conversation"] = conversation }));

    public Task<HttpResponseMessage> Send(string body) => http.PostAsync(
        new Uri("/teams/tab/session", UriKind.Relative), new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

    /// <summary>Opens the tab, and says where the map is.</summary>
    public async Task<string> Enter(FakeConversation at, string query = "")
    {
        using var opened = await Open(at, query);
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        return opened.Headers.Location!.OriginalString;
    }

    public Task<HttpResponseMessage> Get(string path) =>
        http.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);

    public async Task<HttpStatusCode> Status(string path)
    {
        using var answered = await Get(path);
        return answered.StatusCode;
    }
}
