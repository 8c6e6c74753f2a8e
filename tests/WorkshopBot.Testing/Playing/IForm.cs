namespace WorkshopBot.Testing.Playing;

/// <summary>A form, or a page to read, that one person has open: a modal, a dialog, or what stands in a message's place.</summary>
/// <remarks>What is filled in is named by the card's input ids; a choice by its words or its value, several by commas.</remarks>
public interface IForm
{
    /// <summary>The card's input ids, in its order.</summary>
    IReadOnlyList<string> Inputs { get; }

    string Text { get; }

    /// <summary>What the button says that sends it.</summary>
    string SaveButton { get; }

    /// <summary>What stands in an input before anything is typed.</summary>
    string Prefilled(string input);

    /// <summary>Sends it, and it is not refused. What is not named is left as it was.</summary>
    Task Send(params (string Input, string Value)[] filled);

    /// <summary>Sends the same page two times, as somebody who thinks that it did not go through; both end alike.</summary>
    /// <param name="between">Done after the first time.</param>
    Task SendAgain(Func<Task> between, params (string Input, string Value)[] filled);

    /// <summary>Presses a button inside, with what is typed by then.</summary>
    Task Press(string verb, params (string Input, string Value)[] filled);

    Task Close();
}
