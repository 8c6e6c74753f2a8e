using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Door;

/// <summary>
/// The user groups of a workspace. A workspace has few such questions a minute, and a form is opened within three seconds: what Slack has
/// not told by then is not offered, and is there the next time.
/// </summary>
internal sealed class UserGroups(SlackApi api, TimeProvider clock, ILogger<UserGroups> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (Task<IReadOnlyList<SlackGroup>> Told, DateTimeOffset Until)> asked = new();

    /// <summary>Never fails.</summary>
    public async Task<IReadOnlyList<PeopleGroup>> Of(SlackWorkspace workspace, CancellationToken cancellationToken)
    {
        try
        {
            var told = await Asked(workspace.Alias).WaitAsync(Patience, clock, cancellationToken);
            return [.. told.Select(g => new PeopleGroup(g.Id, Text.Clean(g.Name)))];
        }
        catch (Exception e) when (e is SlackException or TimeoutException)
        {
            log.GroupsNotTold(e is SlackException slack ? slack.Error : e.GetType().Name, workspace.Alias);
            return [];
        }
    }

    private Task<IReadOnlyList<SlackGroup>> Asked(string workspace)
    {
        var now = clock.GetUtcNow();
        return asked.AddOrUpdate(
            workspace,
            _ => New(),
            (_, before) => before.Told.IsFaulted || (before.Told.IsCompleted && now >= before.Until) ? New() : before).Told;

        (Task<IReadOnlyList<SlackGroup>>, DateTimeOffset) New() => (api.Groups(workspace, CancellationToken.None), now + Remembered);
    }
}
