using System.Text.Json.Nodes;

namespace WorkshopBot.Slack.Receiving;

/// <summary>What Slack hears at once.</summary>
/// <param name="Body">Null: nothing but that it arrived.</param>
/// <param name="Afterwards">What is left to do when Slack has heard it. Never throws.</param>
internal sealed record Acknowledgement(JsonObject? Body, Func<Task>? Afterwards = null)
{
    public static readonly Acknowledgement Bare = new(Body: null);
}
