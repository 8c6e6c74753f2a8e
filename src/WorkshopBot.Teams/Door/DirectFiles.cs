using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using WorkshopBot.Cards;
using WorkshopBot.Teams.Calling;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Door;

/// <summary>Maps that somebody sends in their own chat with the bot.</summary>
internal sealed class DirectFiles(SentMaps maps, FileDownloads downloads, ILogger<DirectFiles> log)
{
    private const string Sent = "application/vnd.microsoft.teams.file.download.info";
    private const int MostFiles = 10;

    public ImmutableArray<JsonObject> MapsIn(Activity activity) => activity.Conversation.IsPersonal
        ? [.. activity.Json.Objects("attachments").Where(a => a.Text("contentType") == Sent && maps.CanRead(a.Text("name") ?? "")).Take(MostFiles)]
        : [];

    /// <returns>What was read, or what is wrong: a sentence.</returns>
    public async Task<string> Bring(JsonObject file, Organisation organisation, Phrases phrases, CancellationToken cancellationToken)
    {
        var content = file.Member("content");
        var (bytes, reason) = await downloads.Fetch(content.Text("downloadUrl") ?? "", maps.MostBytes + 1, cancellationToken);
        if (bytes is not null)
        {
            return await maps.Bring(
                organisation.Tenant, $"teams {content.Text("uniqueId")}", file.Text("name") ?? "", bytes, phrases, cancellationToken);
        }

        log.FileNotFetched(reason);
        return phrases["bring.not-fetched"];
    }
}
