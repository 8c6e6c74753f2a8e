using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Calling;

/// <summary>Which addresses are Slack's to be answered at: nobody else may learn what is said there.</summary>
internal sealed class ResponseUrls(SlackSettings settings, TimeProvider clock)
{
    private const string Host = "hooks.slack.com";

    public bool IsSlacks(Uri address) => address.UserInfo.Length == 0 && (IsHook(address) || IsInDevelopment(address));

    /// <summary>Null when it is not Slack's.</summary>
    public ResponseUrl? Read(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && IsSlacks(url) ? new(url, clock.GetUtcNow()) : null;

    private static bool IsHook(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort
            && string.Equals(address.Host, Host, StringComparison.OrdinalIgnoreCase);

    private bool IsInDevelopment(Uri address) =>
        settings.ApiBaseUrl != SlackSettings.SlackApi
        && address.Scheme == settings.ApiBaseUrl.Scheme
            && string.Equals(address.Authority, settings.ApiBaseUrl.Authority, StringComparison.OrdinalIgnoreCase);
}
