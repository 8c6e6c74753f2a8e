using System.Runtime.CompilerServices;

namespace WorkshopBot.Teams.Calling;

public sealed partial class ConnectorApi
{
    /// <summary>
    /// As many a page as Teams gives at most: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context.
    /// </summary>
    private const int PageSize = 500;

    /// <param name="personId">As a member's, or in Entra.</param>
    /// <returns>Null when there is nobody of that id.</returns>
    public async Task<TeamsMember?> Member(ConversationAddress of, string personId, CancellationToken cancellationToken)
    {
        try
        {
            return TeamsMember.Read(
                await Call(Operation.Member, of, Path(of, $"members/{Escaped(personId)}"), content: null, cancellationToken))
                ?? throw Unreadable(Operation.Member);
        }
        catch (ConnectorException e) when (e.Failure == ConnectorFailure.PersonGone)
        {
            return null;
        }
    }

    /// <summary>Everybody, a page after the other; one may be short or empty, and the last one is the one without a token.</summary>
    public async IAsyncEnumerable<TeamsMember> Members(ConversationAddress of, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? token = null;
        do
        {
            var before = token;
            var query = before is null ? "" : $"&continuationToken={Uri.EscapeDataString(before)}";
            var path = Path(of, $"pagedmembers?pageSize={PageSize}{query}");
            var page = await Call(Operation.Members, of, path, content: null, cancellationToken) ?? throw Unreadable(Operation.Members);
            foreach (var member in page.Objects("members").Select(TeamsMember.Read).OfType<TeamsMember>()) yield return member;

            token = page.Text("continuationToken");

            // It would go on for ever.
            if (token is { Length: > 0 } && token == before) throw Unreadable(Operation.Members);
        }
        while (token is { Length: > 0 });
    }

    private static ConnectorException Unreadable(Operation operation) => new(operation.Name, "Unreadable", ConnectorFailure.Unavailable);
}
