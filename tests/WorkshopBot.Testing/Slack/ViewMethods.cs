using System.Text.Json.Nodes;

namespace WorkshopBot.Testing.Slack;

internal sealed class ViewMethods(FakeSlack slack)
{
    public JsonObject Open(JsonObject arguments, Grant grant) =>
        Answer(slack.Views.Open(Trigger(arguments), View(arguments), onTop: false));

    public JsonObject Push(JsonObject arguments, Grant grant) =>
        Answer(slack.Views.Open(Trigger(arguments), View(arguments), onTop: true));

    public JsonObject Update(JsonObject arguments, Grant grant) =>
        Answer(slack.Views.Update(
            arguments.Text("view_id"), arguments.Text("external_id"), View(arguments), arguments.Text("hash")));

    public JsonObject Publish(JsonObject arguments, Grant grant)
    {
        var user = slack.User(arguments.Text("user_id")) ?? throw new ApiErrorException("user_not_found");
        return Answer(slack.Views.Publish(user, View(arguments), arguments.Text("hash")));
    }

    private FakeUser Trigger(JsonObject arguments) => slack.Triggers.Use(arguments.Text("trigger_id"));

    private JsonObject Answer(FakeView view) => new() { ["view"] = view.ToJson(slack.App) };

    private static JsonObject View(JsonObject arguments) =>
        arguments["view"] as JsonObject ?? throw new ApiErrorException("invalid_arguments");
}
