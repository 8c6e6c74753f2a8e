using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

/// <summary>What they are shown for what they did.</summary>
public sealed partial class FakeUser
{
    internal void Show(JsonObject said, FakeChannel channel)
    {
        var isForAll = said.Text("response_type") == "in_channel";
        var message = new FakeMessage(channel, slack.NewTs(), (JsonObject)said.DeepClone())
        {
            UserId = slack.App.BotUserId,
            ForUser = isForAll ? null : Id,
        };
        (isForAll ? channel.Messages : Seen).Add(message);
    }

    private async Task<Heard> Act(JsonObject payload)
    {
        var heard = await slack.Delivery.Interaction(payload);

        // Whatever is in the body is ignored, so nothing should be.
        return Take(heard, () =>
        {
            if (heard.Text.Length > 0) throw new ApiErrorException("a body");
        });
    }

    private Heard Take(Heard heard, Action follow)
    {
        lock (slack.Gate)
        {
            try
            {
                if (heard.IsAcknowledged) follow();
                else Troubles++;
            }
            catch (ApiErrorException)
            {
                Troubles++;
            }
        }

        return heard;
    }

    private void Follow(FakeView view, JsonObject? said)
    {
        view.Errors = [];
        switch (said?.Text("response_action"))
        {
            case null:
                ViewStacks.Close(view);
                break;
            case "clear":
                ViewStacks.Clear(this);
                break;
            case "update":
                slack.Views.Update(view.Id, null, Elements.Of<JsonObject>(said, "view"), hash: null);
                break;
            case "push":
                slack.Views.Open(this, Elements.Of<JsonObject>(said, "view"), onTop: true);
                break;
            case "errors":
                view.Errors = (JsonObject)Elements.Errors(view.Blocks, said).DeepClone();
                break;
            default:
                throw new ApiErrorException("response_action");
        }
    }

    private JsonObject Interaction(string type) => new()
    {
        ["type"] = type,
        ["token"] = "of no use",
        ["api_app_id"] = slack.App.Id,
        ["team"] = new JsonObject { ["id"] = ActsFrom ?? slack.App.TeamId, ["domain"] = "acme" },
        ["user"] = new JsonObject { ["id"] = Id, ["username"] = Name, ["team_id"] = TeamId },
        ["enterprise"] = slack.App.EnterpriseId is { } enterprise ? new JsonObject { ["id"] = enterprise } : null,
        ["is_enterprise_install"] = false,
        ["action_ts"] = $"{slack.Clock.GetUtcNow().ToUnixTimeSeconds()}.000001",
        ["trigger_id"] = Trigger(),
    };

    private string Trigger()
    {
        lock (slack.Gate) return slack.Triggers.New(this);
    }

    private JsonObject Json(FakeMessage message)
    {
        var json = (JsonObject)message.Content.DeepClone();
        (json["type"], json["ts"], json["user"], json["team"]) = ("message", message.Ts, message.UserId, slack.App.TeamId);
        return json;
    }
}
