using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WorkshopBot.Slack;

/// <summary>What a request of Slack's is answered with.</summary>
public abstract record SlackReply
{
    private SlackReply()
    {
    }

    /// <summary>Acknowledged, and nothing more; a modal that was sent closes.</summary>
    public static SlackReply None { get; } = new Empty();

    /// <summary>Answers hold what people said.</summary>
    public sealed override string ToString() => GetType().Name;

    public sealed record Empty : SlackReply;

    /// <summary>
    /// Said in the channel. The answer of a command carries it; everything else that has a response URL hears it there, after
    /// it was acknowledged.
    /// </summary>
    /// <param name="InChannel">For everybody; otherwise only for who asked.</param>
    public sealed record Say(SlackMessage Message, bool InChannel = false) : SlackReply
    {
        /// <summary>Shown in place of the message that was pressed; only for <see cref="Receiving.BlockActions"/> in one.</summary>
        public bool Replaces { get; init; }
    }

    /// <summary>
    /// The modal stays, with errors at its inputs. Only for a <see cref="Receiving.ViewSubmission"/>, as all below.
    /// </summary>
    /// <param name="Errors">
    /// By <c>block_id</c> of an input block of the view: one that is not makes Slack refuse the answer.
    /// </param>
    public sealed record ViewErrors(ImmutableDictionary<string, string> Errors) : SlackReply;

    /// <summary>The modal shows something else.</summary>
    public sealed record ViewUpdate(JsonObject View) : SlackReply;

    /// <summary>Another modal on top; three at most lie on one another.</summary>
    public sealed record ViewPush(JsonObject View) : SlackReply;

    /// <summary>All modals close.</summary>
    public sealed record ViewClear : SlackReply;
}
