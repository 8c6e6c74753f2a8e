using System.Text.Json.Nodes;

namespace WorkshopBot.Teams.Calling;

/// <summary>
/// What a message shows: words or a card, never both. Teams would make two messages of them, and give the id of neither:
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages.
/// </summary>
public abstract record TeamsMessage
{
    internal const string CardType = "application/vnd.microsoft.card.adaptive";

    private TeamsMessage()
    {
    }

    /// <summary>Words that people read.</summary>
    public sealed override string ToString() => "(message)";

    internal abstract JsonObject ToJson();

    /// <param name="IsMarkdown">Otherwise what is written is what is read.</param>
    public sealed record Text(string Words, bool IsMarkdown = false) : TeamsMessage
    {
        internal override JsonObject ToJson()
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(Words);
            return new() { ["type"] = "message", ["text"] = Words, ["textFormat"] = IsMarkdown ? "markdown" : "plain" };
        }
    }

    /// <param name="Content">An Adaptive Card; it stays the caller's.</param>
    public sealed record Card(JsonObject Content) : TeamsMessage
    {
        /// <summary>What a notification says of it.</summary>
        public string? Summary { get; init; }

        internal override JsonObject ToJson()
        {
            var attachment = new JsonObject { ["contentType"] = CardType, ["content"] = Content.DeepClone() };
            return new() { ["type"] = "message", ["summary"] = Summary, ["attachments"] = new JsonArray(attachment) };
        }
    }
}
