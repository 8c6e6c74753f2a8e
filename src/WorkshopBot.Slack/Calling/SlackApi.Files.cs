using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Calling;

public sealed partial class SlackApi
{
    /// <summary>
    /// Uploads a file in Slack's three steps, and shares it in a channel; the bot has to be in it. It appears there a little
    /// later. https://docs.slack.dev/messaging/working-with-files#upload
    /// </summary>
    /// <param name="channel">Null: it stays the bot's, for blocks that show it by <c>slack_file</c>.</param>
    /// <returns>The file's id.</returns>
    public async Task<string> Upload(
        string workspace, SlackFile file, string? channel, CancellationToken cancellationToken, string? threadTs = null)
    {
        var place = new JsonObject { ["filename"] = file.Name, ["length"] = file.Content.Length, ["alt_txt"] = file.Description };
        var answer = await Call(workspace, SlackMethod.FilesGetUploadUrl, place, cancellationToken);
        var id = Needed(answer, "file_id", SlackMethod.FilesGetUploadUrl);

        using var bytes = new ReadOnlyMemoryContent(file.Content);
        bytes.Headers.ContentType = new("application/octet-stream");
        await wire.Send("file upload", UploadAddress(answer), bytes, cancellationToken);

        var arguments = new JsonObject { ["files"] = new JsonArray(new JsonObject { ["id"] = id, ["title"] = file.Title }) };
        if (channel is not null) arguments["channel_id"] = channel;
        if (threadTs is not null) arguments["thread_ts"] = threadTs;
        await Call(workspace, SlackMethod.FilesCompleteUpload, arguments, cancellationToken);
        return id;
    }

    /// <summary>
    /// A file that somebody has sent. The token goes to Slack's own host for files and to nobody else, whoever named the address.
    /// https://docs.slack.dev/reference/objects/file-object
    /// </summary>
    /// <returns>One byte more than the most where it is larger.</returns>
    public async Task<byte[]> Download(string workspace, string address, int mostBytes, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var from) || !wire.IsOfFiles(from))
            throw new SlackException("file download", "bad_file_url", SlackFailure.Other);

        var token = await tokens.Token(workspace, cancellationToken);
        return await wire.Fetch("file download", from, Credentials.Bearer(token), mostBytes + 1, cancellationToken);
    }

    private Uri UploadAddress(JsonObject answer) =>
        Uri.TryCreate(answer.Text("upload_url"), UriKind.Absolute, out var address) && wire.MaySendTo(address)
            ? address
            : throw new SlackException(SlackMethod.FilesGetUploadUrl.Name, "bad_upload_url", SlackFailure.Other);
}
