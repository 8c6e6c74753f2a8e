using System.Collections.Immutable;
using WorkshopBot.Domain.Commands;

namespace WorkshopBot.Domain.Suggestions;

/// <summary>What an edited page of order and names asks for, or the first thing that is wrong with it.</summary>
public abstract record TidyReading
{
    private TidyReading() { }

    /// <summary>To be carried out together, in this order. None when nothing was changed.</summary>
    public sealed record Understood(ImmutableArray<TidyOperation> Operations) : TidyReading;

    /// <param name="Line">From 1, blank lines counted; 0 for the whole text.</param>
    /// <param name="Handle">The handle as it was typed, where one is wrong.</param>
    /// <param name="Text">What is wrong with the name, for <see cref="TidyMistake.BadName"/>.</param>
    public sealed record Mistaken(int Line, TidyMistake What, string? Handle = null, TextProblem? Text = null) : TidyReading;
}

public enum TidyMistake
{
    /// <summary>A line, or what follows a +, does not start with a handle. New items are not made here.</summary>
    NoHandle,

    /// <summary>Nothing on the page has this handle.</summary>
    UnknownHandle,

    /// <summary>The handle stands in two places.</summary>
    HandleTwice,

    BadName,

    /// <summary>Every line is gone: more likely a slip than the wish to park everything.</summary>
    NothingLeft,
}
