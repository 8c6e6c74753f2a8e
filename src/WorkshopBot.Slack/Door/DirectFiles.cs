using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using WorkshopBot.Cards;
using WorkshopBot.Slack.Calling;
using WorkshopBot.Slack.Receiving;

namespace WorkshopBot.Slack.Door;

/// <summary>Maps that somebody sends to the bot alone.</summary>
internal sealed class DirectFiles(SentMaps maps, SlackApi api, People people, DirectMessages direct, ILogger<DirectFiles> log)
{
    private const int MostFiles = 10;

    public ImmutableArray<SharedFile> MapsIn(SlackEvent.DirectMessage said) => [.. said.Files.Where(f => maps.CanRead(f.Name)).Take(MostFiles)];

    public async Task<SlackReply> Bring(
        ImmutableArray<SharedFile> files, SlackWorkspace workspace, SlackPerson person, CancellationToken cancellationToken)
    {
        var phrases = Phrases.For((await people.ProfileOf(workspace, person, cancellationToken)).Locale ?? "");
        foreach (var file in files)
            await direct.Instead(Answering.Say(await Bring(file, workspace, phrases, cancellationToken)), workspace, person, cancellationToken);

        return SlackReply.None;
    }

    private async Task<string> Bring(SharedFile file, SlackWorkspace workspace, Phrases phrases, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await api.Download(workspace.Alias, file.Address, maps.MostBytes, cancellationToken);
            return await maps.Bring(workspace.Tenant, $"{workspace.Alias} {file.Id}", file.Name, bytes, phrases, cancellationToken);
        }
        catch (SlackException e)
        {
            log.FileNotFetched(workspace.Alias, e.Error);
            return phrases[e.Failure == SlackFailure.MissingScope ? "slack.no-files" : "bring.not-fetched"];
        }
    }
}
