using System.Collections.Immutable;
using WorkshopBot.Engine.Presenting;
using WorkshopBot.Slack.Calling;

namespace WorkshopBot.Slack.Door;

/// <summary>Cards as messages, with the picture of the map where they have one: by its link, or as a file that Slack is given.</summary>
internal sealed class MapMessages(CardMessages messages, MapAddresses addresses, MapUploads uploads)
{
    private const string NotTaken = "invalid_blocks";

    public async Task<SlackMessage> Draw(Card card, string workspace, CancellationToken cancellationToken)
    {
        if (MapAddresses.PictureIn(card) is not { } picture || await uploads.Find(workspace, picture, cancellationToken) is not { } file)
            return messages.Draw(await addresses.Fill(card, cancellationToken));

        // The stand-in stays: to who draws it is the name of the file.
        var url = MapAddresses.Picture(picture.Workshop, picture.Version);
        return messages.Draw(await addresses.Fill(card, cancellationToken, url), files: ImmutableDictionary<string, string>.Empty.Add(url, file));
    }

    /// <summary>Whether it was the picture that Slack did not take: it takes a file only when it is through with it.</summary>
    public bool IsForPicture(SlackException refused, Card card, string workspace) =>
        refused.Error == NotTaken && MapAddresses.PictureIn(card) is { } picture && uploads.Refused(workspace, picture);
}
