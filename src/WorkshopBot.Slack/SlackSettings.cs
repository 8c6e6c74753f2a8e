using Microsoft.Extensions.Configuration;

namespace WorkshopBot.Slack;

/// <summary>
/// How this program is known to Slack. Read from configuration section <c>Slack</c>; without its keys the channel is off.
/// </summary>
public sealed record SlackSettings
{
    public const string SigningSecretKey = "Slack:SigningSecret";
    public const string BotTokenKey = "Slack:BotToken";
    public const string AppTokenKey = "Slack:AppToken";
    public const string ClientIdKey = "Slack:ClientId";
    public const string ClientSecretKey = "Slack:ClientSecret";
    public const string ApiBaseUrlKey = "Slack:ApiBaseUrl";
    public const string PublicUrlKey = "PublicUrl";

    /// <summary>Where Slack's Web API is: https://docs.slack.dev/apis/web-api/.</summary>
    public static readonly Uri SlackApi = new("https://slack.com/api/");

    /// <summary>Checks that requests come from Slack. Needed unless everything comes by Socket Mode.</summary>
    public string? SigningSecret { get; init; }

    /// <summary><c>xoxb-…</c>: the bot is in one workspace.</summary>
    public string? BotToken { get; init; }

    /// <summary><c>xapp-…</c> with <c>connections:write</c>: requests come by Socket Mode.</summary>
    public string? AppToken { get; init; }

    /// <summary>With <see cref="ClientSecret"/>: many workspaces install the bot by themselves.</summary>
    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>Another server in development; ends with a slash.</summary>
    public Uri ApiBaseUrl { get; init; } = SlackApi;

    /// <summary>Where people reach this program from outside: they come back there when they have installed the bot.</summary>
    public Uri? PublicUrl { get; init; }

    public bool IsOn => BotToken is not null || ClientId is not null;

    public bool TakesRequests => IsOn && SigningSecret is not null;

    public bool IsInstallable => ClientId is not null;

    /// <exception cref="SlackSetupException">A value cannot be, or one that is needed is missing.</exception>
    public static SlackSettings Read(IConfiguration configuration)
    {
        var settings = new SlackSettings
        {
            SigningSecret = Given(configuration[SigningSecretKey]),
            BotToken = Token(BotTokenKey, configuration[BotTokenKey], "xoxb-", "the bot's token, which begins with xoxb-"),
            AppToken = Token(AppTokenKey, configuration[AppTokenKey], "xapp-", "an app-level token, which begins with xapp-"),
            ClientId = Given(configuration[ClientIdKey]),
            ClientSecret = Given(configuration[ClientSecretKey]),
            ApiBaseUrl = BaseUrl(configuration[ApiBaseUrlKey]),
            PublicUrl = Uri.TryCreate(configuration[PublicUrlKey], UriKind.Absolute, out var url) ? url : null,
        };
        settings.Check();
        return settings;
    }

    /// <summary>Never says a secret.</summary>
    public override string ToString() =>
        $"Slack at {ApiBaseUrl.Authority}, {(IsOn ? IsInstallable ? "many workspaces" : "one workspace" : "off")}";

    private void Check()
    {
        if (ClientId is null != ClientSecret is null)
        {
            throw new SlackSetupException(
                ClientId is null ? ClientIdKey : ClientSecretKey, "given together with the other one of the app's credentials");
        }

        if (BotToken is not null && ClientId is not null)
        {
            throw new SlackSetupException(BotTokenKey, $"left out when there is {ClientIdKey}: one workspace, or many");
        }

        if (!IsOn && (SigningSecret ?? AppToken) is not null)
        {
            throw new SlackSetupException(
                BotTokenKey, $"given, or {ClientIdKey} and {ClientSecretKey}, where there are other keys of Slack");
        }

        if (IsOn && SigningSecret is null && AppToken is null)
        {
            throw new SlackSetupException(SigningSecretKey, $"the app's signing secret, or {AppTokenKey} given for Socket Mode");
        }

        if (IsInstallable && PublicUrl is null)
        {
            throw new SlackSetupException(
                PublicUrlKey, "given where many workspaces can install the bot: Slack sends them back there");
        }
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    // The value is never repeated: it may be a secret under the wrong key.
    private static string? Token(string key, string? value, string prefix, string expected) => Given(value) switch
    {
        null => null,
        var token when token.StartsWith(prefix, StringComparison.Ordinal)
            && !token.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) => token,
        _ => throw new SlackSetupException(key, expected),
    };

    private static Uri BaseUrl(string? value)
    {
        if (Given(value) is not { } given) return SlackApi;

        return Uri.TryCreate(given.TrimEnd('/') + "/", UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback && url.Scheme == Uri.UriSchemeHttp)
            && url is { Query: "", Fragment: "", UserInfo: "" }
                ? url
                : throw new SlackSetupException(
                    ApiBaseUrlKey, "left out, or in development an address like http://localhost:4000/api");
    }
}
