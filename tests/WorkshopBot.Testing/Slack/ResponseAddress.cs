using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

/// <summary>
/// Five answers within thirty minutes: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses.
/// </summary>
internal sealed class ResponseAddress(FakeUser user, FakeChannel channel, FakeMessage? original, DateTimeOffset from)
{
    private int uses;

    public bool TryUse(DateTimeOffset now) => now - from < TimeSpan.FromMinutes(30) && ++uses <= 5;

    public void Take(JsonObject said, FakeSlack slack)
    {
        if (IsTrue(said, "delete_original"))
        {
            if (original is not null) (original.ForUser is null ? channel.Messages : user.Seen).Remove(original);
            return;
        }

        slack.Rules.CheckMessage(said, isEdit: false);
        if (IsTrue(said, "replace_original") && original is not null)
        {
            original.Content = (JsonObject)said.DeepClone();
            original.Edits++;
            return;
        }

        user.Show(said, channel);
    }

    private static bool IsTrue(JsonObject said, string name) =>
        said[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;
}
