using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

internal sealed class FileMethods(FakeSlack slack)
{
    private const int MostLettersSaid = 1_000;

    public JsonObject Place(JsonObject arguments, Grant grant)
    {
        if (!int.TryParse(arguments.Text("length"), out var length) || arguments.Text("filename") is not { } name)
        {
            throw new ApiErrorException("invalid_arguments");
        }

        if (arguments.Text("alt_txt")?.Length > MostLettersSaid) throw new ApiErrorException("alt_txt_too_large");

        var id = slack.NewId("F");
        slack.Files[id] = new(name, arguments.Text("alt_txt") ?? "", length, null, []);
        return new() { ["file_id"] = id, ["upload_url"] = new Uri(slack.Address, $"upload/{id}").AbsoluteUri };
    }

    /// <summary>The bytes themselves, which come without a token.</summary>
    public bool Upload(string id, byte[] content)
    {
        if (!slack.Files.TryGetValue(id, out var file) || file.Length != content.Length || file.Content is not null) return false;

        slack.Files[id] = file with { Content = content };
        return true;
    }

    public JsonObject Complete(JsonObject arguments, Grant grant)
    {
        foreach (var named in (arguments["files"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (named.Text("id") is not { } id || !slack.Files.TryGetValue(id, out var file) || file.Content is null)
            {
                throw new ApiErrorException("file_not_found");
            }

            slack.Files[id] = file = file with { IsComplete = true };
            if (arguments.Text("channel_id") is not { } channel) continue;
            if (slack.Channel(channel)?.Members.Contains(
                slack.App.BotUserId) != true) throw new ApiErrorException("not_in_channel");

            slack.Files[id] = file with { Channels = [.. file.Channels, channel] };
        }

        return new() { ["files"] = arguments["files"]?.DeepClone() };
    }
}
