using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Calling;

public sealed partial class SlackApi
{
    /// <summary>How many modals could be opened now: Slack allows 100 a minute and workspace, whoever opens them.</summary>
    public int OpeningsLeft(string workspace) => budgets.Of(workspace, SlackMethod.ViewsOpen).Left;

    /// <summary>
    /// Opens a modal at once or not at all: a trigger lives three seconds and opens one.
    /// https://docs.slack.dev/reference/methods/views.open
    /// </summary>
    /// <returns>Null when openings are scarce; then Slack was not asked.</returns>
    public Task<ViewId?> OpenView(string workspace, string triggerId, JsonObject view, CancellationToken cancellationToken) =>
        Open(workspace, SlackMethod.ViewsOpen, triggerId, view, cancellationToken);

    /// <summary>The same on top of the modal in which somebody has pressed.</summary>
    public Task<ViewId?> PushView(string workspace, string triggerId, JsonObject view, CancellationToken cancellationToken) =>
        Open(workspace, SlackMethod.ViewsPush, triggerId, view, cancellationToken);

    /// <summary>Makes an open modal show something else. https://docs.slack.dev/reference/methods/views.update</summary>
    /// <param name="view">What was typed stays where block and action ids do.</param>
    public Task<ViewId> UpdateView(string workspace, ViewId id, JsonObject view, CancellationToken cancellationToken)
    {
        var arguments = new JsonObject { ["view_id"] = id.Id, ["view"] = view.DeepClone() };
        if (id.Hash is { } hash) arguments["hash"] = hash;
        return Show(workspace, SlackMethod.ViewsUpdate, arguments, cancellationToken);
    }

    /// <summary>What somebody's App Home shows. https://docs.slack.dev/reference/methods/views.publish</summary>
    public Task<ViewId> PublishHome(
        string workspace, string userId, JsonObject view, CancellationToken cancellationToken, string? hash = null)
    {
        var arguments = new JsonObject { ["user_id"] = userId, ["view"] = view.DeepClone() };
        if (hash is not null) arguments["hash"] = hash;
        return Show(workspace, SlackMethod.ViewsPublish, arguments, cancellationToken);
    }

    private async Task<ViewId?> Open(
        string workspace, SlackMethod method, string triggerId, JsonObject view, CancellationToken cancellationToken)
    {
        var arguments = new JsonObject { ["trigger_id"] = triggerId, ["view"] = view.DeepClone() };
        try
        {
            return await Show(workspace, method, arguments, cancellationToken);
        }
        catch (SlackException e) when (e.Failure == SlackFailure.RateLimited)
        {
            return null;
        }
    }

    private async Task<ViewId> Show(
        string workspace, SlackMethod method, JsonObject arguments, CancellationToken cancellationToken)
    {
        var answer = await Call(workspace, method, arguments, cancellationToken);
        var shown = answer.Member("view");
        return new(shown.Text("id") ?? "", shown.Text("hash"));
    }
}
