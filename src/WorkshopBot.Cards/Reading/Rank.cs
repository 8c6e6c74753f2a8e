namespace WorkshopBot.Cards.Reading;

/// <summary>
/// How much a submit button is what the card is for: the highest is what the Enter key presses, or a dialog sends.
/// </summary>
internal enum Rank
{
    /// <summary>Out of sight at first, or dangerous.</summary>
    Never,

    /// <summary>Beside a field, behind "more", or a container as a whole.</summary>
    Aside,

    Body,

    /// <summary>One of the card's own actions.</summary>
    Card,

    /// <summary>Marked as positive.</summary>
    Marked,
}
