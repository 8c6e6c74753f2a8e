using System.Collections.Immutable;
using WorkshopBot.Domain;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Engine.Acting;

/// <summary>What is answered to whoever pressed or sent something, and to nobody else.</summary>
public abstract record Reply
{
    private Reply() { }

    /// <summary>Carried out and durable.</summary>
    /// <param name="Say">A sentence, or null where what everybody sees says it.</param>
    /// <param name="Next">A further page of the same form, or null when it is done.</param>
    /// <param name="Number">The workshop's last commit: later reads wait for it.</param>
    public sealed record Done(string? Say, Card? Next, Workshop.Running Workshop, long Number) : Reply;

    /// <summary>A form or a page for this person. Nothing has changed.</summary>
    public sealed record Show(Card Card) : Reply;

    /// <summary>Nothing has changed. What was typed goes back into the form.</summary>
    /// <param name="Say">What happened and what to do now.</param>
    /// <param name="Errors">What is wrong where, by input id.</param>
    public sealed record Refused(string Say, ImmutableDictionary<string, string> Errors) : Reply
    {
        /// <summary>Not for what was said, but for the state of the store: the same sent again is safe, and may go through.</summary>
        public bool IsPassing { get; init; }
    }

    /// <summary>Not saved yet and not failed. Sending the same again is safe.</summary>
    public sealed record StillSaving(string Say, Task<Reply> Later) : Reply;
}
