using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using WorkshopBot.Engine.Ports;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Door;

/// <summary>
/// Pictures of maps as files of the bot's, where Slack cannot fetch them: with Socket Mode nobody outside reaches this program. Each version of a
/// map is uploaded once a process.
/// </summary>
internal sealed class MapUploads(SlackApi api, IMapLinks links, IMapFiles files, TimeProvider clock, ILogger<MapUploads> log)
{
    private const int MostRemembered = 1_000;

    /// <summary>A message that was begun waits for it, and counts as lost after a minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>For Slack to look at a file before messages may show it.</summary>
    private static readonly TimeSpan Processing = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<(string Workspace, MapPicture Picture), Lazy<Task<Upload>>> uploads = [];

    /// <returns>The file's id; null where there is a link instead, or no picture.</returns>
    public async Task<string?> Find(string workspace, MapPicture picture, CancellationToken cancellationToken)
    {
        if (!files.CanWrite(IMapFiles.ChatPicture) || await links.Picture(picture.Workshop, picture.Version, cancellationToken) is not null) return null;

        if (uploads.Count >= MostRemembered) uploads.Clear();
        var upload = await uploads.GetOrAdd((workspace, picture), to => new(() => Give(to.Workspace, to.Picture))).Value.WaitAsync(cancellationToken);
        if (upload.MayBeTriedAgain) uploads.TryRemove((workspace, picture), out _);
        return upload.File;
    }

    /// <summary>Slack does not let a message show it. Some seconds later it may; after that it is done without.</summary>
    /// <returns>Whether it was one of ours.</returns>
    public bool Refused(string workspace, MapPicture picture)
    {
        if (!uploads.TryGetValue((workspace, picture), out var there) || there.Value is not { IsCompletedSuccessfully: true, Result: { File: not null } upload })
            return false;

        if (clock.GetUtcNow() - upload.At >= Processing)
        {
            uploads[(workspace, picture)] = new(Task.FromResult(upload with { File = null }));
            log.PictureNotGiven(workspace, "messages do not show the file");
        }

        return true;
    }

    /// <summary>For all who wait for it: who goes away does not end it.</summary>
    private async Task<Upload> Give(string workspace, MapPicture picture)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            var file = await files.Write(picture.Workshop, IMapFiles.PictureOf(picture.Version), patience.Token) is { } map
                ? await api.Upload(workspace, new(map.Name, map.Title, picture.Words, map.Content), channel: null, patience.Token)
                : null;
            return new(file, clock.GetUtcNow()) { MayBeTriedAgain = file is null };
        }
        catch (SlackException e)
        {
            log.PictureNotGiven(workspace, e.Reason);

            // What the app may not do it may not do next time.
            return new(File: null, clock.GetUtcNow()) { MayBeTriedAgain = e.Failure != SlackFailure.MissingScope };
        }
        catch (OperationCanceledException)
        {
            log.PictureNotGiven(workspace, "it takes too long");
            return new(File: null, clock.GetUtcNow()) { MayBeTriedAgain = true };
        }
    }

    /// <param name="File">Null where it is done without.</param>
    private sealed record Upload(string? File, DateTimeOffset At)
    {
        public bool MayBeTriedAgain { get; init; }
    }
}
