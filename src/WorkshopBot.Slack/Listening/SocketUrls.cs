using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Listening;

/// <summary>
/// Where to connect to: every address is good for one connection.
/// https://docs.slack.dev/reference/methods/apps.connections.open
/// </summary>
internal sealed class SocketUrls(SlackSettings settings, SlackWire wire)
{
    private readonly Credentials app = Credentials.Bearer(settings.AppToken!);

    /// <exception cref="SlackException">Slack gives none.</exception>
    public async Task<Uri> Next(CancellationToken cancellationToken)
    {
        var answer = await wire.Call(SlackMethod.AppsConnectionsOpen, [], app, cancellationToken);
        return Uri.TryCreate(answer.Text("url"), UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeWss || IsInDevelopment(url))
            ? url
            : throw new SlackException(SlackMethod.AppsConnectionsOpen.Name, "bad_url", SlackFailure.Other);
    }

    private bool IsInDevelopment(Uri url) => url.Scheme == Uri.UriSchemeWs && url.Authority == settings.ApiBaseUrl.Authority;
}
