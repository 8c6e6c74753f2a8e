namespace WorkshopBot.Cards.BlockKit.Texts;

/// <summary>How loud a text is.</summary>
internal enum Tone
{
    Normal,

    /// <summary>Large, as a block of its own, where it is short and bare.</summary>
    Heading,

    /// <summary>Small and grey, where it is bare.</summary>
    Subtle,
}
