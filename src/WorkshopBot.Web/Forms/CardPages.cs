using Microsoft.Extensions.Logging;
using WorkshopBot.Cards;
using WorkshopBot.Cards.Html;
using WorkshopBot.Engine.Presenting;

namespace WorkshopBot.Web.Forms;

/// <summary>Cards as the room shows them.</summary>
public sealed class CardPages(ILogger<CardPages> log)
{
    /// <summary>The card as markup; empty where there is none.</summary>
    /// <param name="prefix">Tells its ids from those of the other cards in the page.</param>
    /// <param name="form">Null: the page's script knows where the buttons go.</param>
    public string Draw(Card? card, string prefix, Phrases phrases, FormFrame? form) => Draw(card, prefix, phrases, form, Sent.Nothing);

    /// <param name="sent">What was typed already and what is wrong with it.</param>
    public string Draw(Card? card, string prefix, Phrases phrases, FormFrame? form, Sent sent)
    {
        if (card is null) return "";

        return Draw(card, Options(prefix, phrases, sent) with { Post = form?.Post ?? "", Hidden = form?.Fields(sent.Form) ?? [] });
    }

    /// <summary>The same without a form around it, for a page that has its own.</summary>
    public string DrawBare(Card card, string prefix, Phrases phrases, Sent sent) => Draw(card, Options(prefix, phrases, sent));

    private static HtmlOptions Options(string prefix, Phrases phrases, Sent sent) => new()
    {
        Prefix = $"{prefix}-",
        Typed = sent.Typed,
        Errors = sent.Errors,
        Word = key => phrases[key],
    };

    private string Draw(Card card, HtmlOptions options)
    {
        var drawn = HtmlCard.Render(card.Content, options);
        foreach (var warning in drawn.Warnings) log.CardNotFullyDrawn(card.Name, warning);
        return drawn.Html;
    }
}
