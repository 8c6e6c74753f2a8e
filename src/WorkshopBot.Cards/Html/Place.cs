using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html;

/// <summary>Where in the card something is drawn.</summary>
/// <param name="Heading">The level of a heading here.</param>
/// <param name="Concealed">
/// Whether it may be out of sight: a browser would refuse to send a form over a field that nobody sees, and say nothing.
/// </param>
/// <param name="Depth">How many elements are around.</param>
/// <param name="Rank">Of a submit button here.</param>
internal readonly record struct Place(int Heading, bool Concealed = false, int Depth = 0, Rank Rank = Rank.Body)
{
    private const int LowestHeading = 6;

    public Place Inside => this with { Depth = Depth + 1 };

    public Place Subordinate => this with { Heading = Heading + 1, Concealed = true, Depth = Depth + 1 };

    public string HeadingTag => Math.Clamp(Heading, 1, LowestHeading) switch
    {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
}
