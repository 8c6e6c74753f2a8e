using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace WorkshopBot.Cards.Teams;

public sealed record TeamsOptions
{
    /// <summary>Where the card stands.</summary>
    public TeamsSurface Surface { get; init; } = TeamsSurface.Message;

    /// <summary>Which verbs lead to a form of their own, and so open a dialog where there are dialogs.</summary>
    public Func<string, bool> OpensDialog { get; init; } = _ => false;

    /// <summary>
    /// Of those the verbs that can be answered in the message, too, by who has no dialogs there. The words of that button are
    /// <see cref="Word"/>'s <c>teams.inline</c>.
    /// </summary>
    public Func<string, bool> HasInlineForm { get; init; } = _ => false;

    /// <summary>Comes back with every action, as <see cref="SentAction.Tag"/>: what the card is about. Whoever has the card can change it.</summary>
    public JsonObject Tag { get; init; } = [];

    /// <summary>Put behind input ids, so that a client does not keep what was typed into an earlier showing; 0 for the first.</summary>
    public int Generation { get; init; }

    /// <summary>What was typed, by input id: wins over the card's own values.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What is wrong, by input id: said below the input. An empty text stands for the card's own <c>errorMessage</c>.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Said above everything else.</summary>
    public ImmutableArray<string> Notices { get; init; } = [];

    /// <summary>Asks for the card of one's own; null where all see the same.</summary>
    public TeamsRefresh? Refresh { get; init; }

    /// <summary>Words of the renderer itself, in the reader's language: <c>teams.inline</c>, <c>teams.too-old</c>, <c>teams.shortened</c>.</summary>
    public Func<string, string> Word { get; init; } = key => key;
}

/// <summary>Where in Teams a card stands.</summary>
public enum TeamsSurface
{
    /// <summary>A message, in a client that has dialogs.</summary>
    Message,

    /// <summary>A message, in a client that has none: forms replace the card for who asks.</summary>
    MessageWithoutDialogs,

    /// <summary>Dialogs know no <c>Action.Execute</c>.</summary>
    Dialog,
}

/// <summary>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards</summary>
/// <param name="Verb">What a client asks with, by itself.</param>
/// <param name="People">Whose clients ask by themselves, as this bot calls them; others can ask from the message's menu.</param>
public sealed record TeamsRefresh(string Verb, ImmutableArray<string> People)
{
    /// <summary>More is refused by Teams.</summary>
    public const int MostPeople = 60;
}
