using System.Net;
using WorkshopBot.Teams.Receiving;

namespace WorkshopBot.Teams.Door;

/// <summary>The bot's name in what was typed.</summary>
internal static class Mentions
{
    public static bool IsMeant(Activity activity) => OfBot(activity).Any();

    /// <summary>What was typed, without it, wherever and however often it stands.</summary>
    public static string Strip(Activity activity)
    {
        var text = activity.Text;
        foreach (var mention in OfBot(activity)) text = text.Replace(mention, " ", StringComparison.Ordinal);

        return WebUtility.HtmlDecode(text).Replace('\u00A0', ' ').Trim();
    }

    private static IEnumerable<string> OfBot(Activity activity) =>
        from mention in activity.Mentions
        where mention.Member("mentioned").Text("id") == activity.Recipient.Id
        let text = mention.Text("text")
        where text is { Length: > 0 }
        select text;
}
