namespace WorkshopBot.Cards.BlockKit.Texts;

/// <summary>How a piece of text looks: all that rich text has.</summary>
[Flags]
internal enum Look
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Strike = 4,
    Code = 8,
}
