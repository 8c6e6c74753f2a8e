using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.BlockKit;

/// <summary>Where in the card something is drawn.</summary>
/// <param name="Drawing">What it is drawn on.</param>
/// <param name="Depth">How many elements are around.</param>
/// <param name="Rank">Of a submit button here.</param>
/// <param name="Concealed">Whether the card would show it only later.</param>
internal readonly record struct Place(Drawing Drawing, int Depth = 0, Rank Rank = Rank.Body, bool Concealed = false)
{
    public Place Inside => this with { Depth = Depth + 1 };
}
