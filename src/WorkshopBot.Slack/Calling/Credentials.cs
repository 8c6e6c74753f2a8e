using System.Net.Http.Headers;
using System.Text;

namespace WorkshopBot.Slack.Calling;

/// <summary>Who calls. Never says the secret.</summary>
internal sealed class Credentials
{
    private Credentials(AuthenticationHeaderValue header) => Header = header;

    public AuthenticationHeaderValue Header { get; }

    public static Credentials Bearer(string token) => new(new("Bearer", token));

    /// <summary>The app itself, where tokens are made: https://docs.slack.dev/reference/methods/oauth.v2.access.</summary>
    public static Credentials App(string clientId, string clientSecret) =>
        new(new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{clientId}:{clientSecret}"))));
}
