using WorkshopBot.Cards.Html.Writing;
using WorkshopBot.Cards.Reading;

namespace WorkshopBot.Cards.Html.Actions;

/// <summary>
/// The submit buttons of a form. The Enter key presses the first of them, wherever it stands: when that is not the one
/// the card means, an unseen twin of the right one goes before all others.
/// </summary>
internal sealed class Submissions
{
    public const string Name = "action";

    private readonly List<(Submission Button, Rank Rank)> buttons = [];

    /// <param name="button">In the order of the page.</param>
    /// <param name="rank">Of equals the first counts.</param>
    public void Add(Submission button, Rank rank) => buttons.Add((button, rank));

    public void PutFirst(Tags tags, int position)
    {
        if (buttons.Count == 0) return;

        var primary = buttons.MaxBy(b => b.Rank).Button;
        if (ReferenceEquals(primary, buttons[0].Button)) return;

        var twin = new Tags();
        primary.Open(twin, "ac-enter").Attribute("tabindex", "-1").Attribute("aria-hidden", "true").Close();
        tags.Insert(position, twin);
    }
}
