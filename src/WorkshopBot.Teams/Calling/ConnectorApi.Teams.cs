using System.Collections.Immutable;

namespace WorkshopBot.Teams.Calling;

public sealed partial class ConnectorApi
{
    /// <summary>
    /// The channels of a team that has the app: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context. The first one
    /// of a team has no name there: each client says it in its language.
    /// </summary>
    public async Task<ImmutableArray<TeamsChannel>> Channels(
        ServiceAddress service, string tenantId, string teamId, CancellationToken cancellationToken)
    {
        var answer = await Call(
            Operation.Channels, new(service, tenantId, teamId), $"teams/{Escaped(teamId)}/conversations", content: null, cancellationToken);
        return
        [
            .. from channel in (answer ?? throw Unreadable(Operation.Channels)).Objects("conversations")
               where channel.Text("id") is { Length: > 0 }
               select new TeamsChannel(channel.Text("id")!, channel.Text("name") is { Length: > 0 } name ? name : TeamsChannel.General),
        ];
    }
}

public sealed record TeamsChannel(string Id, string Name)
{
    public const string General = "General";
}
